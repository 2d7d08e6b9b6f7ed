export { acceptedMoves } from "./accepted-moves.ts";
export { decideMove, type MoveDecision } from "./decide-move.ts";
export { holdMoved } from "./hold-moved.ts";
export { type KeptMove, readMoves } from "./read-moves.ts";
export { readTurnover, type TurnoverScope } from "./read-turnover.ts";
export { saveProposals } from "./save-proposals.ts";
export { withdrawMoves } from "./withdraw-moves.ts";
