/// <reference types="office-js" />
import { Unreadable } from "../../model/unreadable.ts";
import { HostFailure } from "../doors.ts";
import type { RibbonCommand } from "./commands.ts";
import { commands } from "./commands.ts";
import { openStopped } from "./open-pane.ts";
import type { CommandDoors } from "./pane-door.ts";

/** Keyboard shortcuts and the script-only runtime call without an event, or with one that has no `completed`. */
interface RibbonEvent {
  readonly completed?: () => void;
}

/** Ties the ribbon's functions to this page. To be called once, in Excel, when Office is ready. */
export function associateCommands(doors: CommandDoors): void {
  for (const command of commands) Office.actions.associate(command.name, ribbonFunction(command, doors));
}

/**
 * Milliseconds after a command's end in which it does not start again. Office holds a second click back until the first
 * has completed and hands it over then.
 */
const REST = 1000;

/** The second of two quick clicks is let go, so that nothing is inserted or downloaded twice. */
function ribbonFunction(command: RibbonCommand, doors: CommandDoors): (event?: RibbonEvent) => void {
  let running = false;
  let ended = -Infinity;
  const run = async () => {
    running = true;
    try {
      await command.run(doors);
    } catch (error) {
      await openStopped(doors.pane, sentence(error));
    } finally {
      running = false;
      ended = performance.now();
    }
  };
  return (event) => {
    if (running || performance.now() - ended < REST) event?.completed?.();
    else void run().finally(() => event?.completed?.());
  };
}

function sentence(error: unknown): string {
  if (error instanceof HostFailure || error instanceof Unreadable) return error.message;
  return "这一步没有做完，请再点一次；还不行，请用网页版打开保存好的工作簿。";
}
