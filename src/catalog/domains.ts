import { alarms } from "./alarms.ts";
import { epidemic } from "./epidemic.ts";
import { fires } from "./fires.ts";
import { grassroots } from "./grassroots.ts";
import { hazards } from "./hazards.ts";
import { honours } from "./honours.ts";
import { inspections } from "./inspections.ts";
import { integrity } from "./integrity.ts";
import { party } from "./party.ts";
import { publicity } from "./publicity.ts";
import { responsibility } from "./responsibility.ts";
import { service } from "./service.ts";
import { support } from "./support.ts";
import { team } from "./team.ts";
import { training } from "./training.ts";

/** Every domain, in the order of the sheets of the standard workbook. */
export const domains = [
  alarms,
  fires,
  inspections,
  hazards,
  publicity,
  party,
  integrity,
  team,
  training,
  support,
  responsibility,
  honours,
  grassroots,
  epidemic,
  service,
] as const;

/** The ids of the domains: a mistyped one does not compile. */
export type DomainId = (typeof domains)[number]["id"];

/** The ids of all metric rows: a mistyped one does not compile. */
export type MetricId = (typeof domains)[number]["metrics"][number]["id"];
