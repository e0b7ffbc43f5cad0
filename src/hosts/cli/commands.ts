import { checkCommand } from "./commands/check.ts";
import type { Command } from "./commands/command.ts";
import { generateCommand } from "./commands/generate.ts";
import { learnCommand } from "./commands/learn.ts";
import { readCommand } from "./commands/read.ts";
import { reuseCommand } from "./commands/reuse.ts";
import { templateCommand } from "./commands/template.ts";

/** The commands in the order the help lists them. */
export const commands: readonly Command[] = [
  templateCommand,
  readCommand,
  checkCommand,
  generateCommand,
  learnCommand,
  reuseCommand,
];
