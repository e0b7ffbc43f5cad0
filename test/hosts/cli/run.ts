import type { Console } from "../../../src/hosts/cli/console.ts";
import { main } from "../../../src/hosts/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly data: string;
  readonly said: readonly string[];
}

/** Runs a command in this process, with what it printed. */
export async function run(...words: readonly string[]): Promise<Ran> {
  const data: string[] = [];
  const said: string[] = [];
  const console: Console = {
    data: (text) => data.push(text),
    say: (line) => said.push(line),
    progress: () => undefined,
  };
  const code = await main(words, console);
  return { code, data: data.join("\n"), said };
}
