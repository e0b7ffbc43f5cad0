import type { HostType } from "../protocol/host-object.ts";
import { hostType } from "../protocol/host-object.ts";
import { intersection } from "./address.ts";
import type { RangeData } from "./range-data.ts";
import { cellCount, requireAlive, requireWritable } from "./range-data.ts";
import type { Validation } from "./sheet-data.ts";

/** The rule of all cells: "None" when there is none, null when they differ. */
function ruleOf(self: RangeData): Validation | "None" | null {
  requireAlive(self);
  let covered = 0;
  const found = new Set<Validation>();
  for (const validation of self.sheet.validations) {
    const common = intersection(validation.block, self.block);
    if (common === null) continue;
    covered += cellCount(common);
    found.add(validation);
  }
  const [first] = found;
  if (first === undefined) return "None";
  return found.size === 1 && covered === cellCount(self.block) ? first : null;
}

function field(self: RangeData, key: keyof Validation, none: unknown): unknown {
  const rule = ruleOf(self);
  if (rule === null) return null;
  return rule === "None" ? none : rule[key];
}

/** Data validation can be read and cleared; rules come with the workbook. */
export const validationType: HostType<RangeData> = hostType({
  name: "DataValidation",
  scalars: {
    Type: {
      get: (self) => {
        const rule = ruleOf(self);
        if (rule === null) return "Inconsistent";
        return rule === "None" ? "None" : rule.type;
      },
    },
    Rule: { get: (self) => field(self, "rule", {}), unmodelledWrite: true },
    IgnoreBlanks: { get: (self) => field(self, "ignoreBlanks", true), unmodelledWrite: true },
    Prompt: { get: (self) => field(self, "prompt", {}), unmodelledWrite: true },
    ErrorAlert: { get: (self) => field(self, "errorAlert", {}), unmodelledWrite: true },
  },
  methods: {
    Clear: (self) => {
      requireWritable(self, "format");
      self.sheet.validations = self.sheet.validations.filter(({ block }) => intersection(block, self.block) === null);
      self.workbook.changes += 1;
    },
  },
});
