import type { Command } from "./command.ts";

/** The figures of a finished report, and what each speaks of. */
export const learnCommand: Command = {
  name: "learn",
  usage: "learn 往年总结.docx|.txt [--json]",
  about: "找出往年总结里的每个数，认出它说的是哪项指标",
  syntax: { options: { json: { type: "boolean" } }, files: ["往年总结.docx"] },
  async run(args, console) {
    const { runLearn } = await import(/* webpackChunkName: "reuse" */ "../run-learn.ts");
    return runLearn(args, console);
  },
};
