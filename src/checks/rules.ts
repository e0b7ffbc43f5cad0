import type { Rule } from "../model/finding.ts";
import { rulesOfFigures } from "./rules-of-figures.ts";
import { rulesOfLedgers } from "./rules-of-ledgers.ts";
import { rulesOfSheets } from "./rules-of-sheets.ts";

/**
 * Every check, in the order they run: by stage, inside a stage by the code of the audit catalogue unless one explains
 * another. An error silences whatever later rules would say of the same cells.
 */
export const rules: readonly Rule[] = [...rulesOfSheets, ...rulesOfFigures, ...rulesOfLedgers];
