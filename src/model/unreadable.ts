/** The one exception: input that cannot be used at all. Its message is one Chinese sentence: what is wrong, what to do. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
