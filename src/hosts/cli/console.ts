import { plainLine } from "./wrap.ts";

/** Where a command speaks: data on stdout, everything said to a person on stderr. */
export interface Console {
  data(text: string): void;
  say(line: string): void;
  /** Says what is being done, on a terminal only, once the command has run for a second. */
  progress(line: string): void;
  /** Columns of the terminal the data goes to; absent when it goes elsewhere. */
  readonly width?: number;
}

/** What `data` may not pass on: control signs but tab and line feed, marks that turn the direction of writing. */
const UNSAFE_DATA = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text fit for a terminal: cells may hold control signs. They are shown as \u001b, which in JSON still means the same.
 */
export function terminalData(text: string): string {
  return text.replace(UNSAFE_DATA, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

export function processConsole(): Console {
  const start = performance.now();
  const { isTTY, columns } = process.stdout;
  return {
    ...(isTTY && columns > 0 ? { width: columns } : {}),
    data: (text) => {
      process.stdout.write(terminalData(text.endsWith("\n") ? text : `${text}\n`));
    },
    say: (line) => {
      process.stderr.write(`${plainLine(line)}\n`);
    },
    progress: (line) => {
      if (process.stderr.isTTY && performance.now() - start > 1000) process.stderr.write(`${line}\n`);
    },
  };
}
