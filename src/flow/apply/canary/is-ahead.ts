/** SQL condition, after the name of a line and a dot: it goes ahead of all others. Numbers of lines are indexed, those of sets are not. */
export const IS_AHEAD = "seq < 0";
