import type { Arguments, Syntax } from "../args.ts";
import type { Console } from "../console.ts";

/** One command of the command line: one file, one line in the list. */
export interface Command {
  readonly name: string;
  /** One usage line, as typed after the program's name. */
  readonly usage: string;
  /** What it does, in a few Chinese words. */
  readonly about: string;
  readonly syntax: Syntax;
  /** Gives the exit code; throws Failure or Unreadable when it cannot be done. */
  run(args: Arguments, console: Console): Promise<number> | number;
}
