import type { Outline } from "./outline.ts";
import { brief } from "./outlines/brief.ts";
import { brigadeHalfYear } from "./outlines/brigade-half-year.ts";
import { brigadeHalfYearHeads } from "./outlines/brigade-half-year-heads.ts";
import { brigadeYear } from "./outlines/brigade-year.ts";
import { brigadeYearPlan } from "./outlines/brigade-year-plan.ts";
import { campaign } from "./outlines/campaign.ts";
import { fireSituation } from "./outlines/fire-situation.ts";
import { stationYear } from "./outlines/station-year.ts";

/** The list: a kind of report each, named by the ids that 文稿类型 in 报告设置 offers. */
export const outlines: readonly Outline[] = [
  brigadeHalfYear,
  brigadeHalfYearHeads,
  brigadeYear,
  stationYear,
  brigadeYearPlan,
  brief,
  campaign,
  fireSituation,
];
