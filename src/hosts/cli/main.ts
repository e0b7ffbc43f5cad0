import { Unreadable } from "../../model/unreadable.ts";
import { readArguments } from "./args.ts";
import { commands } from "./commands.ts";
import type { Console } from "./console.ts";
import { DONE, Failure, NOT_DONE } from "./failure.ts";
import { version } from "./version.ts";

const HELP = new Set(["help", "--help", "-h"]);

/** Runs one command and gives the exit code. Nothing but a fault of our own escapes as an exception. */
export async function main(words: readonly string[], console: Console): Promise<number> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || HELP.has(name)) return help(console);
    if (name === "--version" || name === "-v") {
      console.data(version);
      return DONE;
    }
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined) throw new Failure(`没有“${name}”这个命令，可用的有${list()}。`);
    if (rest.some((word) => word === "--help" || word === "-h")) {
      console.data(`brigade-summary ${command.usage}\n${command.about}`);
      return DONE;
    }
    return await command.run(readArguments(rest, command.syntax), console);
  } catch (error) {
    if (!(error instanceof Failure || error instanceof Unreadable)) throw error;
    console.say(error.message);
    return NOT_DONE;
  }
}

function list(): string {
  return commands.map((command) => command.name).join("、");
}

function help(console: Console): number {
  console.data("消防工作总结：检查指标表，算出整改率、同比等，写成 Word 工作总结。\n\n用法：");
  for (const { usage, about } of commands) console.data(`  brigade-summary ${usage}\n      ${about}`);
  console.data("\n报告期写法：2023-05  2023Q2  2023H1  2023-01..2023-09  2023；不写时用“报告设置”里的。");
  console.data("退出码：0 完成  1 完成，但有必须改的  2 没有完成，什么都没写");
  return DONE;
}
