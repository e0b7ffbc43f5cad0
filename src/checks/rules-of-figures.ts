import type { Rule } from "../model/finding.ts";
import { alwaysHundred } from "./rules/always-hundred.ts";
import { averagedRate } from "./rules/averaged-rate.ts";
import { brokenTotal } from "./rules/broken-total.ts";
import { checksPerOfficer } from "./rules/checks-per-officer.ts";
import { columnTotalDiffers } from "./rules/column-total-differs.ts";
import { contradictoryChanges } from "./rules/contradictory-changes.ts";
import { copiedBase } from "./rules/copied-base.ts";
import { copiedMonth } from "./rules/copied-month.ts";
import { countsDifferFromLedger } from "./rules/counts-differ-from-ledger.ts";
import { cumulativeDiffers } from "./rules/cumulative-differs.ts";
import { cumulativeFalls } from "./rules/cumulative-falls.ts";
import { cumulativeInMonths } from "./rules/cumulative-in-months.ts";
import { cutoffsDiffer } from "./rules/cutoffs-differ.ts";
import { deathRecorded } from "./rules/death-recorded.ts";
import { deathsWithoutFatalFire } from "./rules/deaths-without-fatal-fire.ts";
import { definitionBreak } from "./rules/definition-break.ts";
import { dispatchesFewer } from "./rules/dispatches-fewer.ts";
import { distinctSummed } from "./rules/distinct-summed.ts";
import { doneExceedsDue } from "./rules/done-exceeds-due.ts";
import { differsFromSubmitted } from "./rules/differs-from-submitted.ts";
import { eventInTwoLedgers } from "./rules/event-in-two-ledgers.ts";
import { finePerPenalty } from "./rules/fine-per-penalty.ts";
import { fineWithoutPenalty } from "./rules/fine-without-penalty.ts";
import { fireCallsDiffer } from "./rules/fire-calls-differ.ts";
import { fiveEntriesDiffer } from "./rules/five-entries-differ.ts";
import { formerWaiver } from "./rules/former-waiver.ts";
import { foundDiffersFromLedger } from "./rules/found-differs-from-ledger.ts";
import { fullYearBase } from "./rules/full-year-base.ts";
import { handTypedTotal } from "./rules/hand-typed-total.ts";
import { hazardsPerUnit } from "./rules/hazards-per-unit.ts";
import { largeFireMissing } from "./rules/large-fire-missing.ts";
import { lastYearWorkbookDiffers } from "./rules/last-year-workbook-differs.ts";
import { lossPerFire } from "./rules/loss-per-fire.ts";
import { majorHazardsDifferFromLedger } from "./rules/major-hazards-differ-from-ledger.ts";
import { mediaLevelsDiffer } from "./rules/media-levels-differ.ts";
import { moneyUnitsDiffer } from "./rules/money-units-differ.ts";
import { monthJump } from "./rules/month-jump.ts";
import { nameVariants } from "./rules/name-variants.ts";
import { noticesDifferFromLedger } from "./rules/notices-differ-from-ledger.ts";
import { noticesDiffer } from "./rules/notices-differ.ts";
import { noticesPerUnit } from "./rules/notices-per-unit.ts";
import { openingClosing } from "./rules/opening-closing.ts";
import { ownPartExceedsWhole } from "./rules/own-part-exceeds-whole.ts";
import { partExceedsWhole } from "./rules/part-exceeds-whole.ts";
import { partsDifferFromTotal } from "./rules/parts-differ-from-total.ts";
import { partsUsuallyAddUp } from "./rules/parts-usually-add-up.ts";
import { penaltiesWithoutFine } from "./rules/penalties-without-fine.ts";
import { peopleFewerThanVehicles } from "./rules/people-fewer-than-vehicles.ts";
import { peoplePerVehicle } from "./rules/people-per-vehicle.ts";
import { percentOnZeroBase } from "./rules/percent-on-zero-base.ts";
import { periodsDiffer } from "./rules/periods-differ.ts";
import { propertySavedLarge } from "./rules/property-saved-large.ts";
import { rateInPercent } from "./rules/rate-in-percent.ts";
import { rateOutOfRange } from "./rules/rate-out-of-range.ts";
import { rectificationOver100 } from "./rules/rectification-over-100.ts";
import { rectifiedDiffersFromLedger } from "./rules/rectified-differs-from-ledger.ts";
import { rectifiedExceedsAvailable } from "./rules/rectified-exceeds-available.ts";
import { reinspectionsDiffer } from "./rules/reinspections-differ.ts";
import { rescuedExceedsTrapped } from "./rules/rescued-exceeds-trapped.ts";
import { roundNumbers } from "./rules/round-numbers.ts";
import { sameMetricDiffers } from "./rules/same-metric-differs.ts";
import { sameValueRepeated } from "./rules/same-value-repeated.ts";
import { sharesSum } from "./rules/shares-sum.ts";
import { spanDiffers } from "./rules/span-differs.ts";
import { springMonth } from "./rules/spring-month.ts";
import { stockAboveCeiling } from "./rules/stock-above-ceiling.ts";
import { stockOrFlow } from "./rules/stock-or-flow.ts";
import { stockSummed } from "./rules/stock-summed.ts";
import { sumsDifferFromLedger } from "./rules/sums-differ-from-ledger.ts";
import { tenfoldJump } from "./rules/tenfold-jump.ts";
import { threeStopsDiffer } from "./rules/three-stops-differ.ts";
import { tinyBase } from "./rules/tiny-base.ts";
import { totalCountedTwice } from "./rules/total-counted-twice.ts";
import { townshipsDiffer } from "./rules/townships-differ.ts";
import { traineesPerTraining } from "./rules/trainees-per-training.ts";
import { unitsExceedInspections } from "./rules/units-exceed-inspections.ts";
import { vehiclesPerAlarm } from "./rules/vehicles-per-alarm.ts";
import { visitorsPerOpening } from "./rules/visitors-per-opening.ts";
import { wrongChange } from "./rules/wrong-change.ts";
import { wrongDirection } from "./rules/wrong-direction.ts";
import { wrongRate } from "./rules/wrong-rate.ts";
import { yearOnYearJump } from "./rules/year-on-year-jump.ts";

/** What the numbers say of each other, of last year and of what is plausible. In the order they are asked; earlier ones silence what follows from them. */
export const rulesOfFigures: readonly Rule[] = [
  // range
  peopleFewerThanVehicles,
  vehiclesPerAlarm,
  peoplePerVehicle,
  rateOutOfRange,
  rectificationOver100,
  finePerPenalty,
  lossPerFire,
  propertySavedLarge,
  deathRecorded,
  largeFireMissing,
  hazardsPerUnit,
  noticesPerUnit,
  traineesPerTraining,
  visitorsPerOpening,
  roundNumbers,
  sameValueRepeated,
  checksPerOfficer,
  stockAboveCeiling,
  // arithmetic
  totalCountedTwice,
  brokenTotal,
  columnTotalDiffers,
  cumulativeDiffers,
  spanDiffers,
  partExceedsWhole,
  ownPartExceedsWhole,
  partsDifferFromTotal,
  partsUsuallyAddUp,
  handTypedTotal,
  mediaLevelsDiffer,
  fiveEntriesDiffer,
  noticesDiffer,
  threeStopsDiffer,
  rectifiedExceedsAvailable,
  openingClosing,
  wrongRate,
  wrongChange,
  wrongDirection,
  percentOnZeroBase,
  rateInPercent,
  deathsWithoutFatalFire,
  dispatchesFewer,
  rescuedExceedsTrapped,
  fineWithoutPenalty,
  penaltiesWithoutFine,
  sharesSum,
  reinspectionsDiffer,
  doneExceedsDue,
  distinctSummed,
  stockSummed,
  averagedRate,
  stockOrFlow,
  // cross
  moneyUnitsDiffer,
  fireCallsDiffer,
  foundDiffersFromLedger,
  rectifiedDiffersFromLedger,
  unitsExceedInspections,
  noticesDifferFromLedger,
  majorHazardsDifferFromLedger,
  countsDifferFromLedger,
  sumsDifferFromLedger,
  eventInTwoLedgers,
  sameMetricDiffers,
  townshipsDiffer,
  periodsDiffer,
  nameVariants,
  lastYearWorkbookDiffers,
  differsFromSubmitted,
  // period
  fullYearBase,
  yearOnYearJump,
  monthJump,
  copiedBase,
  copiedMonth,
  cumulativeInMonths,
  cumulativeFalls,
  tenfoldJump,
  tinyBase,
  springMonth,
  definitionBreak,
  cutoffsDiffer,
  alwaysHundred,
  contradictoryChanges,
  formerWaiver,
];
