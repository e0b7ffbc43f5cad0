import type { Rule } from "../model/finding.ts";
import { allZero } from "./rules/all-zero.ts";
import { alwaysHundred } from "./rules/always-hundred.ts";
import { approximateValue } from "./rules/approximate-value.ts";
import { averagedRate } from "./rules/averaged-rate.ts";
import { badDate } from "./rules/bad-date.ts";
import { baseMissing } from "./rules/base-missing.ts";
import { blankAndZero } from "./rules/blank-and-zero.ts";
import { blankHeader } from "./rules/blank-header.ts";
import { blankLines } from "./rules/blank-lines.ts";
import { blankMonth } from "./rules/blank-month.ts";
import { brokenGroupHead } from "./rules/broken-group-head.ts";
import { brokenReference } from "./rules/broken-reference.ts";
import { brokenTotal } from "./rules/broken-total.ts";
import { checksPerOfficer } from "./rules/checks-per-officer.ts";
import { chineseNumber } from "./rules/chinese-number.ts";
import { columnTotalDiffers } from "./rules/column-total-differs.ts";
import { compoundCell } from "./rules/compound-cell.ts";
import { contradictoryChanges } from "./rules/contradictory-changes.ts";
import { copiedBase } from "./rules/copied-base.ts";
import { copiedMonth } from "./rules/copied-month.ts";
import { cumulativeDiffers } from "./rules/cumulative-differs.ts";
import { cumulativeFalls } from "./rules/cumulative-falls.ts";
import { cumulativeInMonths } from "./rules/cumulative-in-months.ts";
import { cutoffMissing } from "./rules/cutoff-missing.ts";
import { cutoffsDiffer } from "./rules/cutoffs-differ.ts";
import { deathRecorded } from "./rules/death-recorded.ts";
import { deathsWithoutFatalFire } from "./rules/deaths-without-fatal-fire.ts";
import { decimalCount } from "./rules/decimal-count.ts";
import { definitionBreak } from "./rules/definition-break.ts";
import { dispatchesFewer } from "./rules/dispatches-fewer.ts";
import { distinctSummed } from "./rules/distinct-summed.ts";
import { doneExceedsDue } from "./rules/done-exceeds-due.ts";
import { duplicateColumn } from "./rules/duplicate-column.ts";
import { finePerPenalty } from "./rules/fine-per-penalty.ts";
import { fineWithoutPenalty } from "./rules/fine-without-penalty.ts";
import { fireCallsDiffer } from "./rules/fire-calls-differ.ts";
import { fiveEntriesDiffer } from "./rules/five-entries-differ.ts";
import { formerWaiver } from "./rules/former-waiver.ts";
import { formulaError } from "./rules/formula-error.ts";
import { fullWidthNumber } from "./rules/full-width-number.ts";
import { fullYearBase } from "./rules/full-year-base.ts";
import { futureMonth } from "./rules/future-month.ts";
import { handTypedTotal } from "./rules/hand-typed-total.ts";
import { hazardsPerUnit } from "./rules/hazards-per-unit.ts";
import { headerNotFound } from "./rules/header-not-found.ts";
import { hiddenData } from "./rules/hidden-data.ts";
import { hiddenDecimals } from "./rules/hidden-decimals.ts";
import { largeFireMissing } from "./rules/large-fire-missing.ts";
import { lastYearWorkbookDiffers } from "./rules/last-year-workbook-differs.ts";
import { layoutChanged } from "./rules/layout-changed.ts";
import { letterForDigit } from "./rules/letter-for-digit.ts";
import { longNumber } from "./rules/long-number.ts";
import { lossPerFire } from "./rules/loss-per-fire.ts";
import { mediaLevelsDiffer } from "./rules/media-levels-differ.ts";
import { mergedData } from "./rules/merged-data.ts";
import { metadataMissing } from "./rules/metadata-missing.ts";
import { missingColumn } from "./rules/missing-column.ts";
import { missingSheet } from "./rules/missing-sheet.ts";
import { mixedUnits } from "./rules/mixed-units.ts";
import { moneyUnitsDiffer } from "./rules/money-units-differ.ts";
import { moneyWithoutUnit } from "./rules/money-without-unit.ts";
import { monthJump } from "./rules/month-jump.ts";
import { monthSequence } from "./rules/month-sequence.ts";
import { movementWords } from "./rules/movement-words.ts";
import { nameVariants } from "./rules/name-variants.ts";
import { negativeCount } from "./rules/negative-count.ts";
import { notANumber } from "./rules/not-a-number.ts";
import { noticesDiffer } from "./rules/notices-differ.ts";
import { noticesPerUnit } from "./rules/notices-per-unit.ts";
import { numberTurnedDate } from "./rules/number-turned-date.ts";
import { openingClosing } from "./rules/opening-closing.ts";
import { overwrittenFormula } from "./rules/overwritten-formula.ts";
import { partExceedsWhole } from "./rules/part-exceeds-whole.ts";
import { partsDifferFromTotal } from "./rules/parts-differ-from-total.ts";
import { penaltiesWithoutFine } from "./rules/penalties-without-fine.ts";
import { peopleFewerThanVehicles } from "./rules/people-fewer-than-vehicles.ts";
import { peoplePerVehicle } from "./rules/people-per-vehicle.ts";
import { percentOnZeroBase } from "./rules/percent-on-zero-base.ts";
import { periodIncomplete } from "./rules/period-incomplete.ts";
import { periodsDiffer } from "./rules/periods-differ.ts";
import { placeholder } from "./rules/placeholder.ts";
import { propertySavedLarge } from "./rules/property-saved-large.ts";
import { rateInPercent } from "./rules/rate-in-percent.ts";
import { rateOutOfRange } from "./rules/rate-out-of-range.ts";
import { rateScale } from "./rules/rate-scale.ts";
import { rectificationOver100 } from "./rules/rectification-over-100.ts";
import { rectifiedExceedsAvailable } from "./rules/rectified-exceeds-available.ts";
import { reinspectionsDiffer } from "./rules/reinspections-differ.ts";
import { rescuedExceedsTrapped } from "./rules/rescued-exceeds-trapped.ts";
import { roundNumbers } from "./rules/round-numbers.ts";
import { sameMetricDiffers } from "./rules/same-metric-differs.ts";
import { sameValueRepeated } from "./rules/same-value-repeated.ts";
import { sharesSum } from "./rules/shares-sum.ts";
import { sheetCopy } from "./rules/sheet-copy.ts";
import { shortSumRange } from "./rules/short-sum-range.ts";
import { spanDiffers } from "./rules/span-differs.ts";
import { springMonth } from "./rules/spring-month.ts";
import { stockAboveCeiling } from "./rules/stock-above-ceiling.ts";
import { stockOrFlow } from "./rules/stock-or-flow.ts";
import { stockSummed } from "./rules/stock-summed.ts";
import { strayNumber } from "./rules/stray-number.ts";
import { straySpace } from "./rules/stray-space.ts";
import { tenfoldJump } from "./rules/tenfold-jump.ts";
import { textNumber } from "./rules/text-number.ts";
import { textWithoutFigure } from "./rules/text-without-figure.ts";
import { threeStopsDiffer } from "./rules/three-stops-differ.ts";
import { tinyBase } from "./rules/tiny-base.ts";
import { titleYear } from "./rules/title-year.ts";
import { totalCountedTwice } from "./rules/total-counted-twice.ts";
import { totalNeeded } from "./rules/total-needed.ts";
import { townshipsDiffer } from "./rules/townships-differ.ts";
import { traineesPerTraining } from "./rules/trainees-per-training.ts";
import { twoTotals } from "./rules/two-totals.ts";
import { typedSeparator } from "./rules/typed-separator.ts";
import { uncalculatedFormula } from "./rules/uncalculated-formula.ts";
import { unclearSetting } from "./rules/unclear-setting.ts";
import { unitInCell } from "./rules/unit-in-cell.ts";
import { unknownColumn } from "./rules/unknown-column.ts";
import { vehiclesPerAlarm } from "./rules/vehicles-per-alarm.ts";
import { visitorsPerOpening } from "./rules/visitors-per-opening.ts";
import { wrongChange } from "./rules/wrong-change.ts";
import { wrongDirection } from "./rules/wrong-direction.ts";
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
  blankLines,
  hiddenData,
  twoTotals,
  strayNumber,
  shortSumRange,
  brokenReference,
  moneyWithoutUnit,
  brokenGroupHead,
  layoutChanged,
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
  movementWords,
  negativeCount,
  decimalCount,
  rateScale,
  badDate,
  numberTurnedDate,
  longNumber,
  hiddenDecimals,
  mixedUnits,
  overwrittenFormula,
  uncalculatedFormula,
  notANumber,
  // completeness
  periodIncomplete,
  blankMonth,
  blankAndZero,
  futureMonth,
  baseMissing,
  metadataMissing,
  textWithoutFigure,
  allZero,
  cutoffMissing,
  totalNeeded,
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
  partsDifferFromTotal,
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
  sameMetricDiffers,
  townshipsDiffer,
  periodsDiffer,
  nameVariants,
  lastYearWorkbookDiffers,
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
