/** Zero-based columns of a standard metric sheet: A to S. */
export const COLUMN = {
  metric: 0,
  scope: 1,
  unit: 2,
  january: 3,
  december: 14,
  total: 15,
  lastYear: 16,
  target: 17,
  note: 18,
} as const;

const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);

/** The header of row 3. The reading room knows the same words from the catalogue's columns. */
export const HEADER: readonly string[] = [
  "指标",
  "范围",
  "单位",
  ...MONTHS,
  "本期合计",
  "上年同期",
  "年度目标",
  "备注",
];

/** Widths in characters. */
export const WIDTHS: readonly number[] = [32, 18, 7, ...MONTHS.map(() => 7.5), 11, 10, 10, 20];
