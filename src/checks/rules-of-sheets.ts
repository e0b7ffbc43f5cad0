import type { Rule } from "../model/finding.ts";
import { allZero } from "./rules/all-zero.ts";
import { approximateValue } from "./rules/approximate-value.ts";
import { badDate } from "./rules/bad-date.ts";
import { baseMissing } from "./rules/base-missing.ts";
import { blankAndZero } from "./rules/blank-and-zero.ts";
import { blankHeader } from "./rules/blank-header.ts";
import { blankLines } from "./rules/blank-lines.ts";
import { blankMonth } from "./rules/blank-month.ts";
import { brokenGroupHead } from "./rules/broken-group-head.ts";
import { brokenReference } from "./rules/broken-reference.ts";
import { chineseNumber } from "./rules/chinese-number.ts";
import { compoundCell } from "./rules/compound-cell.ts";
import { cutoffMissing } from "./rules/cutoff-missing.ts";
import { decimalCount } from "./rules/decimal-count.ts";
import { duplicateColumn } from "./rules/duplicate-column.ts";
import { formulaError } from "./rules/formula-error.ts";
import { fullWidthNumber } from "./rules/full-width-number.ts";
import { futureMonth } from "./rules/future-month.ts";
import { headerNotFound } from "./rules/header-not-found.ts";
import { hiddenData } from "./rules/hidden-data.ts";
import { hiddenDecimals } from "./rules/hidden-decimals.ts";
import { layoutChanged } from "./rules/layout-changed.ts";
import { letterForDigit } from "./rules/letter-for-digit.ts";
import { longNumber } from "./rules/long-number.ts";
import { mergedData } from "./rules/merged-data.ts";
import { metadataMissing } from "./rules/metadata-missing.ts";
import { missingColumn } from "./rules/missing-column.ts";
import { missingSheet } from "./rules/missing-sheet.ts";
import { mixedUnits } from "./rules/mixed-units.ts";
import { moneyWithoutUnit } from "./rules/money-without-unit.ts";
import { monthSequence } from "./rules/month-sequence.ts";
import { movementWords } from "./rules/movement-words.ts";
import { negativeCount } from "./rules/negative-count.ts";
import { notANumber } from "./rules/not-a-number.ts";
import { numberTurnedDate } from "./rules/number-turned-date.ts";
import { overwrittenFormula } from "./rules/overwritten-formula.ts";
import { periodIncomplete } from "./rules/period-incomplete.ts";
import { placeholder } from "./rules/placeholder.ts";
import { rateScale } from "./rules/rate-scale.ts";
import { sheetCopy } from "./rules/sheet-copy.ts";
import { shortSumRange } from "./rules/short-sum-range.ts";
import { strayNumber } from "./rules/stray-number.ts";
import { straySpace } from "./rules/stray-space.ts";
import { textNumber } from "./rules/text-number.ts";
import { textWithoutFigure } from "./rules/text-without-figure.ts";
import { titleYear } from "./rules/title-year.ts";
import { totalNeeded } from "./rules/total-needed.ts";
import { totalRowMissing } from "./rules/total-row-missing.ts";
import { twoTotals } from "./rules/two-totals.ts";
import { typedSeparator } from "./rules/typed-separator.ts";
import { uncalculatedFormula } from "./rules/uncalculated-formula.ts";
import { unclearSetting } from "./rules/unclear-setting.ts";
import { unitInCell } from "./rules/unit-in-cell.ts";
import { unknownColumn } from "./rules/unknown-column.ts";
import { unknownSheet } from "./rules/unknown-sheet.ts";

/** How a sheet is laid out, what its cells hold, and what is missing. In the order they are asked; earlier ones silence what follows from them. */
export const rulesOfSheets: readonly Rule[] = [
  // structure
  missingSheet,
  sheetCopy,
  headerNotFound,
  unknownSheet,
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
  totalRowMissing,
];
