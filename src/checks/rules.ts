import type { Rule } from "../model/finding.ts";
import { alarmAcrossMonths } from "./rules/alarm-across-months.ts";
import { alarmOnSeveralRows } from "./rules/alarm-on-several-rows.ts";
import { allZero } from "./rules/all-zero.ts";
import { approximateValue } from "./rules/approximate-value.ts";
import { badDate } from "./rules/bad-date.ts";
import { baseMissing } from "./rules/base-missing.ts";
import { blankAndZero } from "./rules/blank-and-zero.ts";
import { blankHeader } from "./rules/blank-header.ts";
import { blankMonth } from "./rules/blank-month.ts";
import { brokenReference } from "./rules/broken-reference.ts";
import { brokenTotal } from "./rules/broken-total.ts";
import { carriedOverUnmarked } from "./rules/carried-over-unmarked.ts";
import { chineseNumber } from "./rules/chinese-number.ts";
import { compoundCell } from "./rules/compound-cell.ts";
import { copiedBase } from "./rules/copied-base.ts";
import { copiedMonth } from "./rules/copied-month.ts";
import { countsDifferFromLedger } from "./rules/counts-differ-from-ledger.ts";
import { cumulativeInMonths } from "./rules/cumulative-in-months.ts";
import { dateAfterCutoff } from "./rules/date-after-cutoff.ts";
import { datesOutOfOrder } from "./rules/dates-out-of-order.ts";
import { deathRecorded } from "./rules/death-recorded.ts";
import { deathsWithoutFatalFire } from "./rules/deaths-without-fatal-fire.ts";
import { decimalCount } from "./rules/decimal-count.ts";
import { distinctSummed } from "./rules/distinct-summed.ts";
import { documentNumber } from "./rules/document-number.ts";
import { doneExceedsDue } from "./rules/done-exceeds-due.ts";
import { duplicateColumn } from "./rules/duplicate-column.ts";
import { eventInTwoLedgers } from "./rules/event-in-two-ledgers.ts";
import { finePerPenalty } from "./rules/fine-per-penalty.ts";
import { fineWithoutPenalty } from "./rules/fine-without-penalty.ts";
import { finishedLate } from "./rules/finished-late.ts";
import { formulaError } from "./rules/formula-error.ts";
import { foundDiffersFromLedger } from "./rules/found-differs-from-ledger.ts";
import { fullWidthNumber } from "./rules/full-width-number.ts";
import { fullYearBase } from "./rules/full-year-base.ts";
import { futureMonth } from "./rules/future-month.ts";
import { handTypedTotal } from "./rules/hand-typed-total.ts";
import { hazardsPerUnit } from "./rules/hazards-per-unit.ts";
import { headerNotFound } from "./rules/header-not-found.ts";
import { hiddenData } from "./rules/hidden-data.ts";
import { identicalRows } from "./rules/identical-rows.ts";
import { lastYearWorkbookDiffers } from "./rules/last-year-workbook-differs.ts";
import { lateRecheck } from "./rules/late-recheck.ts";
import { ledgerDateUnreadable } from "./rules/ledger-date-unreadable.ts";
import { ledgerNumberUnreadable } from "./rules/ledger-number-unreadable.ts";
import { letterForDigit } from "./rules/letter-for-digit.ts";
import { lossPerFire } from "./rules/loss-per-fire.ts";
import { majorHazardUnlisted } from "./rules/major-hazard-unlisted.ts";
import { majorHazardsDifferFromLedger } from "./rules/major-hazards-differ-from-ledger.ts";
import { mediaLevelsDiffer } from "./rules/media-levels-differ.ts";
import { mergedData } from "./rules/merged-data.ts";
import { missingColumn } from "./rules/missing-column.ts";
import { missingSheet } from "./rules/missing-sheet.ts";
import { moneyWithoutUnit } from "./rules/money-without-unit.ts";
import { monthSequence } from "./rules/month-sequence.ts";
import { negativeCount } from "./rules/negative-count.ts";
import { notANumber } from "./rules/not-a-number.ts";
import { noticesDifferFromLedger } from "./rules/notices-differ-from-ledger.ts";
import { noticesDiffer } from "./rules/notices-differ.ts";
import { noticesPerUnit } from "./rules/notices-per-unit.ts";
import { numberTurnedDate } from "./rules/number-turned-date.ts";
import { oddDeadline } from "./rules/odd-deadline.ts";
import { openingClosing } from "./rules/opening-closing.ts";
import { overdueUnfinished } from "./rules/overdue-unfinished.ts";
import { partExceedsWhole } from "./rules/part-exceeds-whole.ts";
import { partsDifferFromTotal } from "./rules/parts-differ-from-total.ts";
import { peopleFewerThanVehicles } from "./rules/people-fewer-than-vehicles.ts";
import { peoplePerVehicle } from "./rules/people-per-vehicle.ts";
import { percentOnZeroBase } from "./rules/percent-on-zero-base.ts";
import { periodIncomplete } from "./rules/period-incomplete.ts";
import { periodsDiffer } from "./rules/periods-differ.ts";
import { personalData } from "./rules/personal-data.ts";
import { placeholder } from "./rules/placeholder.ts";
import { rateOutOfRange } from "./rules/rate-out-of-range.ts";
import { rateScale } from "./rules/rate-scale.ts";
import { rectificationOver100 } from "./rules/rectification-over-100.ts";
import { rectifiedDiffersFromLedger } from "./rules/rectified-differs-from-ledger.ts";
import { rectifiedExceedsAvailable } from "./rules/rectified-exceeds-available.ts";
import { reinspectionsDiffer } from "./rules/reinspections-differ.ts";
import { reportNotFinal } from "./rules/report-not-final.ts";
import { rescuedExceedsTrapped } from "./rules/rescued-exceeds-trapped.ts";
import { responsiblePerson } from "./rules/responsible-person.ts";
import { roundNumbers } from "./rules/round-numbers.ts";
import { sameMetricDiffers } from "./rules/same-metric-differs.ts";
import { sameValueRepeated } from "./rules/same-value-repeated.ts";
import { serialSequence } from "./rules/serial-sequence.ts";
import { severalHazardsInRow } from "./rules/several-hazards-in-row.ts";
import { sheetCopy } from "./rules/sheet-copy.ts";
import { shortSumRange } from "./rules/short-sum-range.ts";
import { similarRows } from "./rules/similar-rows.ts";
import { statusAgainstDate } from "./rules/status-against-date.ts";
import { statusWording } from "./rules/status-wording.ts";
import { stockOrFlow } from "./rules/stock-or-flow.ts";
import { stockSummed } from "./rules/stock-summed.ts";
import { straySpace } from "./rules/stray-space.ts";
import { sumsDifferFromLedger } from "./rules/sums-differ-from-ledger.ts";
import { tenfoldJump } from "./rules/tenfold-jump.ts";
import { textNumber } from "./rules/text-number.ts";
import { timesOutOfOrder } from "./rules/times-out-of-order.ts";
import { titleYear } from "./rules/title-year.ts";
import { totalNeeded } from "./rules/total-needed.ts";
import { traineesPerTraining } from "./rules/trainees-per-training.ts";
import { trainingIncomplete } from "./rules/training-incomplete.ts";
import { travelSpeed } from "./rules/travel-speed.ts";
import { typedSeparator } from "./rules/typed-separator.ts";
import { uncalculatedFormula } from "./rules/uncalculated-formula.ts";
import { unclearSetting } from "./rules/unclear-setting.ts";
import { unitIdentity } from "./rules/unit-identity.ts";
import { unitInCell } from "./rules/unit-in-cell.ts";
import { unitsExceedInspections } from "./rules/units-exceed-inspections.ts";
import { unknownColumn } from "./rules/unknown-column.ts";
import { unknownType } from "./rules/unknown-type.ts";
import { vagueText } from "./rules/vague-text.ts";
import { vehiclesPerAlarm } from "./rules/vehicles-per-alarm.ts";
import { vehiclesWithoutPeople } from "./rules/vehicles-without-people.ts";
import { visitorsPerOpening } from "./rules/visitors-per-opening.ts";
import { wrongChange } from "./rules/wrong-change.ts";
import { wrongRate } from "./rules/wrong-rate.ts";
import { yearOnYearJump } from "./rules/year-on-year-jump.ts";

/**
 * Every check, in the order they run: by stage, inside a stage by the code of the audit catalogue unless one explains
 * another. An error silences whatever later rules would say of the same cells.
 */
export const rules: readonly Rule[] = [
  // structure
  missingSheet,
  sheetCopy,
  headerNotFound,
  missingColumn,
  unknownColumn,
  duplicateColumn,
  blankHeader,
  mergedData,
  monthSequence,
  titleYear,
  hiddenData,
  shortSumRange,
  brokenReference,
  moneyWithoutUnit,
  unclearSetting,
  // type
  textNumber,
  fullWidthNumber,
  unitInCell,
  approximateValue,
  chineseNumber,
  compoundCell,
  placeholder,
  formulaError,
  straySpace,
  letterForDigit,
  typedSeparator,
  negativeCount,
  decimalCount,
  rateScale,
  badDate,
  numberTurnedDate,
  uncalculatedFormula,
  notANumber,
  // completeness
  periodIncomplete,
  blankMonth,
  blankAndZero,
  futureMonth,
  baseMissing,
  allZero,
  totalNeeded,
  // range
  peopleFewerThanVehicles,
  vehiclesPerAlarm,
  peoplePerVehicle,
  rateOutOfRange,
  rectificationOver100,
  finePerPenalty,
  lossPerFire,
  deathRecorded,
  hazardsPerUnit,
  noticesPerUnit,
  traineesPerTraining,
  visitorsPerOpening,
  roundNumbers,
  sameValueRepeated,
  // arithmetic
  brokenTotal,
  partExceedsWhole,
  partsDifferFromTotal,
  handTypedTotal,
  mediaLevelsDiffer,
  noticesDiffer,
  rectifiedExceedsAvailable,
  openingClosing,
  wrongRate,
  wrongChange,
  percentOnZeroBase,
  deathsWithoutFatalFire,
  rescuedExceedsTrapped,
  fineWithoutPenalty,
  reinspectionsDiffer,
  doneExceedsDue,
  distinctSummed,
  stockSummed,
  stockOrFlow,
  // cross
  foundDiffersFromLedger,
  rectifiedDiffersFromLedger,
  unitsExceedInspections,
  noticesDifferFromLedger,
  majorHazardsDifferFromLedger,
  countsDifferFromLedger,
  sumsDifferFromLedger,
  eventInTwoLedgers,
  sameMetricDiffers,
  periodsDiffer,
  lastYearWorkbookDiffers,
  // period
  fullYearBase,
  yearOnYearJump,
  copiedBase,
  copiedMonth,
  cumulativeInMonths,
  tenfoldJump,
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
