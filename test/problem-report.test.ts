import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBook } from "./book.ts";
import { problemReport, problemText } from "../src/problem-report.ts";
import { inspect, read } from "../src/summary.ts";
import { Unreadable } from "../src/model/unreadable.ts";
import type { CellValue, Sheet, Workbook } from "../src/model/workbook.ts";
import { cellKey } from "../src/model/workbook.ts";

const SEED = 20230630;

/** Signs that stand in no word of the program or the catalogue, so that a hit can only come from the workbook. */
const signs = fc.constantFrom(...Array.from("犇骉鱻淼焱垚龘靐齉爨麤灪籱蠼囍彧翀"));
const name = fc.array(signs, { minLength: 2, maxLength: 12 }).map((list) => list.join(""));
const digits = fc.integer({ min: 100, max: 999_999_999 });
const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 });
const secretText = fc.oneof(
  name,
  name.map((text) => `联系人${text}`),
  phone.map((number) => `电话${number}`),
  fc.tuple(digits, name).map(([number, text]) => `${number}${text}`),
  fc.tuple(name, name).map(([one, other]) => `${one}\n${other}`),
);
const secretValue: fc.Arbitrary<CellValue> = fc.oneof(
  secretText,
  digits,
  phone,
  phone.map(String),
  digits.map((number) => number / 1000),
  digits.map((number) => -number),
  digits.map((number) => `约${number}`),
  digits.map((number) => `${number}起`),
  name.map((error) => ({ error: `#${error}!` })),
);

const book = readBook(
  `period: 2023H1

## 报告设置

| 项目 | 内容 |
| --- | --- |
| 填报单位 | 云岭县消防救援大队 |
| 年度 | 2023 |
| 报告期 | 上半年 |
| 成文日期 | 待定 |

## 接警

| 指标 | 范围 | 单位 | 1月 | 2月 | 3月 | 4月 | 5月 | 6月 | 本期合计 | 上年同期 | 备注 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 接警出动总数 |  | 起 | 1 | 2 | 3 | 4 | 5 | 6 | =SUM(D2:I2)→21 | 20 |  |
| 火灾扑救 |  | 起 | 1 | 2 | '3 | 4 | 5 | 6 | 21 | 20 |  |
| 自加的一行 |  | 起 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 20 |  |
`,
).workbook;

interface Secret {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: boolean;
}

const secrets = fc.array(
  fc.record({
    sheet: fc.constantFrom(0, 1, 1, 1, 2),
    row: fc.integer({ min: 0, max: 6 }),
    column: fc.integer({ min: 0, max: 12 }),
    value: secretValue,
    formula: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The book with secrets in cells of every kind, formulas and formats among them, and a sheet with a secret name. */
function withSecrets(list: readonly Secret[], sheetName: string): Workbook {
  const sheets = [...book.sheets, { ...(book.sheets[1] as Sheet), name: sheetName }].map((sheet, index) => {
    const values = Array.from({ length: 8 }, (_, row) => [...(sheet.values[row] ?? [])]);
    const formulas = new Map(sheet.formulas);
    const formats = new Map(sheet.formats);
    for (const { row, column, value, formula } of list.filter((secret) => secret.sheet === index)) {
      const line = values[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = value;
      const text = typeof value === "object" && value !== null ? value.error : String(value);
      if (formula) formulas.set(cellKey(row, column), `"${text}"&1`);
      else formulas.delete(cellKey(row, column));
      if (formula) formats.set(cellKey(row, column), `0"${text}"`);
    }
    return { ...sheet, values, formulas, formats };
  });
  return { ...book, name: `${sheetName}.xlsx`, sheets };
}

function reportsOf(workbook: Workbook): string {
  const readings = read(workbook, null);
  let findings = null;
  try {
    ({ findings } = inspect(workbook, { period: null, lastYear: null }));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  const report = problemReport(workbook, readings, findings, "brigade-summary 0.1.0");
  return `${JSON.stringify(report)}\n${problemText(report)}`;
}

/** Every piece of three signs of a secret text that no word of the program holds, and every number of three digits. */
function piecesOf(secret: string): string[] {
  const pieces: string[] = secret.match(/\d{3,}/g) ?? [];
  for (const run of secret.match(/[犇骉鱻淼焱垚龘靐齉爨麤灪籱蠼囍彧翀]+/g) ?? []) {
    const list = Array.from(run);
    for (let i = 0; i < list.length; i += 1) pieces.push(list.slice(i, i + 3).join(""));
  }
  return pieces;
}

describe("the problem report", () => {
  it("holds no sign of what stands in the cells, the heads, the names of sheets or the file's own name", () => {
    fc.assert(
      fc.property(secrets, name, (list, sheetName) => {
        const said = reportsOf(withSecrets(list, sheetName));
        const hidden = list.map(({ value }) =>
          typeof value === "object" && value !== null ? value.error : String(value),
        );
        for (const piece of [sheetName, ...hidden].flatMap(piecesOf)) expect(said).not.toContain(piece);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("holds neither the unit, the year nor a label of a row the clerk made, but tells where the rules spoke", () => {
    const said = reportsOf(book);
    for (const text of ["云岭", "2023", "自加的一行", "待定"]) expect(said).not.toContain(text);
    expect(said).toContain('"rule":"text-number","severity":"error","sheet":2,"cell":"F3"');
    expect(said).toContain('"metric":"alarms-fire"');
    expect(said).toContain("文本型数字1位×1");
    expect(said).toContain("自加的行，名称是文本5字");
  });
});
