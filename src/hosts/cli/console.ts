/** Where a command speaks: data on stdout, everything said to a person on stderr. */
export interface Console {
  data(text: string): void;
  say(line: string): void;
  /** Says what is being done, on a terminal only, once the command has run for a second. */
  progress(line: string): void;
  /** Columns of the terminal the data goes to; absent when it goes elsewhere. */
  readonly width?: number;
}

/** Cell text may hold control characters; none reaches the terminal. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;

export function processConsole(): Console {
  const start = performance.now();
  const { isTTY, columns } = process.stdout;
  return {
    ...(isTTY && columns > 0 ? { width: columns } : {}),
    data: (text) => {
      process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    },
    say: (line) => {
      process.stderr.write(`${line.replace(CONTROLS, " ")}\n`);
    },
    progress: (line) => {
      if (process.stderr.isTTY && performance.now() - start > 1000) process.stderr.write(`${line}\n`);
    },
  };
}
