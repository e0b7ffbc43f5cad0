import { openPane } from "./open-pane.ts";
import type { CommandDoors } from "./pane-door.ts";

export interface RibbonCommand {
  /** FunctionName in manifest.xml. */
  readonly name: string;
  run(doors: CommandDoors): Promise<void>;
}

/** The functions of the ribbon. What each needs of the engine loads when it is first clicked. */
export const commands: readonly RibbonCommand[] = [
  {
    name: "newTemplate",
    run: async (doors) => {
      const { newTemplate } = await import(/* webpackChunkName: "new-template" */ "./new-template.ts");
      await newTemplate(doors, new Date().getFullYear());
    },
  },
  {
    name: "checkData",
    run: ({ pane }) => openPane(pane, { tab: "check", workbook: null, notice: null }),
  },
  {
    name: "generateSummary",
    run: async (doors) => {
      const { generateSummary } = await import(/* webpackChunkName: "generate-summary" */ "./generate-summary.ts");
      await generateSummary(doors);
    },
  },
  {
    name: "reuseReport",
    run: ({ pane }) => openPane(pane, { tab: "reuse", workbook: null, notice: null }),
  },
];
