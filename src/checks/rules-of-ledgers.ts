import type { Rule } from "../model/finding.ts";
import { alarmAcrossMonths } from "./rules/alarm-across-months.ts";
import { alarmOnSeveralRows } from "./rules/alarm-on-several-rows.ts";
import { carriedOverUnmarked } from "./rules/carried-over-unmarked.ts";
import { dateAfterCutoff } from "./rules/date-after-cutoff.ts";
import { datesOutOfOrder } from "./rules/dates-out-of-order.ts";
import { documentNumber } from "./rules/document-number.ts";
import { finishedLate } from "./rules/finished-late.ts";
import { identicalRows } from "./rules/identical-rows.ts";
import { lateRecheck } from "./rules/late-recheck.ts";
import { ledgerDateUnreadable } from "./rules/ledger-date-unreadable.ts";
import { ledgerNumberUnreadable } from "./rules/ledger-number-unreadable.ts";
import { majorHazardUnlisted } from "./rules/major-hazard-unlisted.ts";
import { oddDeadline } from "./rules/odd-deadline.ts";
import { overdueUnfinished } from "./rules/overdue-unfinished.ts";
import { personalData } from "./rules/personal-data.ts";
import { reportNotFinal } from "./rules/report-not-final.ts";
import { responsiblePerson } from "./rules/responsible-person.ts";
import { serialSequence } from "./rules/serial-sequence.ts";
import { severalHazardsInRow } from "./rules/several-hazards-in-row.ts";
import { similarRows } from "./rules/similar-rows.ts";
import { statusAgainstDate } from "./rules/status-against-date.ts";
import { statusWording } from "./rules/status-wording.ts";
import { timesOutOfOrder } from "./rules/times-out-of-order.ts";
import { trainingIncomplete } from "./rules/training-incomplete.ts";
import { travelSpeed } from "./rules/travel-speed.ts";
import { unitIdentity } from "./rules/unit-identity.ts";
import { unknownType } from "./rules/unknown-type.ts";
import { vagueText } from "./rules/vague-text.ts";
import { vehiclesWithoutPeople } from "./rules/vehicles-without-people.ts";

/** Rows of ledgers. In the order they are asked; earlier ones silence what follows from them. */
export const rulesOfLedgers: readonly Rule[] = [
  // ledger
  ledgerDateUnreadable,
  ledgerNumberUnreadable,
  identicalRows,
  similarRows,
  serialSequence,
  datesOutOfOrder,
  dateAfterCutoff,
  carriedOverUnmarked,
  overdueUnfinished,
  finishedLate,
  statusAgainstDate,
  statusWording,
  lateRecheck,
  oddDeadline,
  documentNumber,
  unitIdentity,
  vagueText,
  severalHazardsInRow,
  responsiblePerson,
  majorHazardUnlisted,
  timesOutOfOrder,
  travelSpeed,
  unknownType,
  vehiclesWithoutPeople,
  alarmOnSeveralRows,
  alarmAcrossMonths,
  trainingIncomplete,
  reportNotFinal,
  personalData,
];
