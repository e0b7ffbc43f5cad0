import type { Section } from "./section.ts";
import { alarms } from "./sections/alarms.ts";
import { epidemic } from "./sections/epidemic.ts";
import { fires } from "./sections/fires.ts";
import { grassroots } from "./sections/grassroots.ts";
import { hazards } from "./sections/hazards.ts";
import { honours } from "./sections/honours.ts";
import { inspections } from "./sections/inspections.ts";
import { integrity } from "./sections/integrity.ts";
import { party } from "./sections/party.ts";
import { publicity } from "./sections/publicity.ts";
import { responsibility } from "./sections/responsibility.ts";
import { service } from "./sections/service.ts";
import { support } from "./sections/support.ts";
import { team } from "./sections/team.ts";
import { training } from "./sections/training.ts";

/** The list: a section a domain. */
export const sections: readonly Section[] = [
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
];
