/** SQL condition, after the name of a line or a batch and a dot: it is of the changes that go ahead of all others. */
export const AHEAD_SETS = "set_no < 0";
