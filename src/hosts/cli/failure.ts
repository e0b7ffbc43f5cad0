/** Exit codes of the outside contract. */
export const DONE = 0;
/** Done and written, but 必须改 findings exist. */
export const DONE_WITH_ERRORS = 1;
/** Not done: nothing was written or changed. */
export const NOT_DONE = 2;

/** The command cannot be carried out. The message is one Chinese sentence: what is wrong, what to do. */
export class Failure extends Error {
  override readonly name = "Failure";
}
