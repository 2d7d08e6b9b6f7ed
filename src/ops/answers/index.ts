export { answerOnce, type KeptAnswer } from "./answer-once.ts";
