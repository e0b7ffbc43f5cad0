import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import { catalog } from "../../src/catalog/catalog.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { cellKey, valueAt } from "../../src/model/workbook.ts";
import { readXlsx } from "../../src/workbook/read-xlsx.ts";
import { planBook } from "../../src/workbook/template-book.ts";
import type { TemplateOptions } from "../../src/workbook/template-options.ts";
import { STYLES } from "../../src/workbook/template-styles.ts";
import { writeTemplate } from "../../src/workbook/write-xlsx.ts";
import { lintXlsx } from "../ooxml-lint.ts";
import { all, child, get, parse } from "../ooxml-tree.ts";
import { smallCatalog } from "./template-fixture.ts";

const blank: TemplateOptions = { year: 2023, unit: "" };
const filled: TemplateOptions = {
  year: 2023,
  unit: "××县消防救援大队",
  rows: [
    {
      domain: "接警",
      metric: "接警出动总数",
      months: [48, 34, 52, 55, 58, 58],
      lastYear: 290,
      target: 600,
      note: "含虚假警",
    },
    { domain: "接警", metric: "火灾扑救", scope: "百日攻坚专项行动", months: [1, "5000余", 0.1, 0.2] },
    { domain: "接警", metric: "取缔摊点", unit: "个", total: "20余" },
    { domain: "检查", metric: "罚款金额", months: [3.5, 0.25], lastYear: "19万余" },
  ],
  texts: [{ slot: "problem", domain: "隐患", heading: "标题", body: "第一行\n第二行" }],
  guideNotes: ["每月5日前报支队。"],
};

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe("the written file", () => {
  it.each<[string, Catalog, TemplateOptions]>([
    ["blank", catalog, blank],
    ["filled", catalog, filled],
    ["of a small catalogue", smallCatalog, { ...blank, year: 2024 }],
  ])("gives Excel nothing to repair: %s", async (_, words, options) => {
    expect(lintXlsx(await writeTemplate(words, options))).toEqual([]);
  });

  it("is sound with sheet names that formulas must quote and lists that Excel cannot hold", async () => {
    const odd: Catalog = {
      ...smallCatalog,
      domains: smallCatalog.domains.map((domain, i) => ({
        ...domain,
        sheet: ["1 接警's", "隐患-整改"][i] ?? "",
        metrics: domain.metrics.map((metric) => ({ ...metric, unitAliases: ["甲,乙", "x".repeat(300)] })),
      })),
      sheets: { ...smallCatalog.sheets, settings: "报告 设置's" },
    };
    const bytes = await writeTemplate(odd, blank);
    expect(lintXlsx(bytes)).toEqual([]);
    const hazards = readXlsx("x", bytes).sheets[3]!;
    expect(hazards.formulas.get(cellKey(6, 15))).toContain("'1 接警''s'!P4");
  });

  it.each<[string, TemplateOptions]>([
    ["blank", blank],
    ["filled", filled],
  ])("reads back as planned, cell by cell: %s", async (_, options) => {
    const book = planBook(catalog, options);
    const workbook = readXlsx("模板.xlsx", await writeTemplate(catalog, options));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    expect(workbook.date1904).toBe(false);
    book.sheets.forEach((planned, index) => {
      const sheet = workbook.sheets[index]!;
      expect(sheet.state).toBe("visible");
      expect([...sheet.uncalculated]).toEqual([]);
      expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([]);
      expect(sheet.merges).toEqual(planned.merges);
      const read = planned.cells.map(({ row, column, value }) => {
        const key = cellKey(row, column);
        const format = value === null ? undefined : sheet.formats.get(key);
        return { row, column, value: valueAt(sheet, row, column), formula: sheet.formulas.get(key), format };
      });
      expect(read).toEqual(
        planned.cells.map(({ row, column, value, formula, format }) => ({
          ...{ row, column, value, formula },
          format: value === null ? undefined : format,
        })),
      );
      const written = sheet.values.flatMap((row, at) =>
        (row ?? []).flatMap((value, column) => (value === null ? [] : [cellKey(at, column)])),
      );
      const said = planned.cells.filter(({ value }) => value !== null);
      expect(written).toHaveLength(said.length);
    });
  });

  it("says the same to another library", async () => {
    const book = planBook(catalog, filled);
    const sheets = await readExcelFile(Buffer.from(await writeTemplate(catalog, filled)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(book.sheets.map(({ name }) => name));
    for (const planned of book.sheets) {
      const data = sheets.find(({ sheet }) => sheet === planned.name)!.data;
      expect(planned.cells.map(({ row, column }) => data[row]?.[column] ?? null)).toEqual(
        planned.cells.map(({ value }) => (value === "" ? null : value)),
      );
    }
  });

  it("throws for a text longer than a cell holds", async () => {
    const texts = [{ slot: "opening" as const, body: "长".repeat(32_768) }];
    await expect(writeTemplate(catalog, { ...blank, texts })).rejects.toThrow(RangeError);
  });
});

describe("protection and printing", () => {
  it("has no password, lets rows be inserted and columns be formatted, and opens every input cell", async () => {
    const parts = partsOf(await writeTemplate(smallCatalog, blank));
    const sheet = parse(parts["xl/worksheets/sheet3.xml"] ?? "", expect.unreachable)!;
    const styles = parse(parts["xl/styles.xml"] ?? "", expect.unreachable)!;
    const protection = child(sheet, "sheetProtection")!;
    expect(Object.fromEntries(protection.attributes)).toEqual({
      sheet: "1",
      formatCells: "0",
      formatColumns: "0",
      formatRows: "0",
      insertRows: "0",
      insertHyperlinks: "0",
    });
    const looks = all(child(styles, "cellXfs"), "xf");
    const planned = planBook(smallCatalog, blank).sheets[2]!;
    for (const row of all(child(sheet, "sheetData"), "row")) {
      for (const cell of all(row, "c")) {
        const style = planned.cells.find(
          (one) => `${String.fromCharCode(65 + one.column)}${one.row + 1}` === get(cell, "r"),
        )!.style;
        const locked = child(looks[Number(get(cell, "s"))], "protection")?.attributes.get("locked");
        if (locked !== (STYLES[style].open ? "0" : "1"))
          expect.unreachable(`${get(cell, "r")} is locked: ${locked ?? ""}`);
      }
    }
  });

  it("keeps Excel from marking totals that may be typed over", async () => {
    const parts = partsOf(await writeTemplate(smallCatalog, blank));
    expect(parts["xl/worksheets/sheet3.xml"]).toContain(
      '<ignoredErrors><ignoredError sqref="P4:P13" formula="1" unlockedFormula="1"/></ignoredErrors>',
    );
  });

  it("prints A4 across, as wide as a page, with the header on each and numbered", async () => {
    const parts = partsOf(await writeTemplate(smallCatalog, blank));
    const sheet = parts["xl/worksheets/sheet3.xml"] ?? "";
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain("<oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter>");
    expect(sheet).toContain('<pane xSplit="3" ySplit="3" topLeftCell="D4" state="frozen" activePane="bottomRight"/>');
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'接警'!$1:$3</definedName>`,
    );
  });
});

describe("texts that look like something else", () => {
  const dangerous = [
    ...["=1+1", "=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "#N/A", "#DIV/0!", "_x0041_"],
    ...["<b>&\"'", "]]>", "'前撇", "{=1}", "1E5", "TRUE", "2023-5-6", "  前后空格  ", "表\n行"],
  ];

  it.each(dangerous)("stay the text they are: %j", async (text) => {
    const bytes = await writeTemplate(smallCatalog, {
      year: 2023,
      unit: text,
      settings: { length: text },
      rows: [
        {
          domain: "接警",
          metric: text,
          scope: text,
          unit: text,
          months: [text],
          total: text,
          lastYear: text,
          target: text,
          note: text,
        },
      ],
      texts: [{ slot: "opening", domain: text, heading: text, body: text }],
      guideNotes: [text],
    });
    expect(lintXlsx(bytes)).toEqual([]);
    const workbook = readXlsx("x", bytes);
    const found = workbook.sheets.flatMap(({ values, formulas }) =>
      values.flatMap((row, at) =>
        (row ?? []).flatMap((value, column) => (value === text && !formulas.has(cellKey(at, column)) ? [at] : [])),
      ),
    );
    expect(found).toHaveLength(14);
    const harmless = /^(?:IFERROR\(|IF\(COUNT\(|"(?:接警|隐患整改)指标表（"&|"填报单位："&)/;
    for (const sheet of workbook.sheets)
      for (const formula of sheet.formulas.values()) expect(formula).toMatch(harmless);
  });

  it("lose the signs that no XML can hold", async () => {
    const bytes = await writeTemplate(smallCatalog, { year: 2023, unit: "甲\u0000\u0008\u001f\ufffe乙\r\n丙" });
    expect(lintXlsx(bytes)).toEqual([]);
    expect(valueAt(readXlsx("x", bytes).sheets[1]!, 3, 1)).toBe("甲乙\n丙");
  });
});

describe("the same options", () => {
  const zone = process.env["TZ"] ?? "";
  afterEach(() => {
    vi.useRealTimers();
    process.env["TZ"] = zone;
  });

  it("give the same bytes, whatever the clock and the time zone say", async () => {
    const once = await writeTemplate(catalog, filled);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-12-31T23:59:58Z") });
    process.env["TZ"] = "America/St_Johns";
    expect(new Date().getMinutes()).toBe(29);
    const again = await writeTemplate(catalog, filled);
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
    expect(partsOf(once)["docProps/core.xml"]).not.toMatch(/modified|created/);
  });

  it("give other bytes when an option differs", async () => {
    const once = await writeTemplate(smallCatalog, blank);
    expect(Buffer.from(await writeTemplate(smallCatalog, { ...blank, year: 2024 })).equals(Buffer.from(once))).toBe(
      false,
    );
  });
});

it("the guide reads as reviewed", async () => {
  const guide = planBook(catalog, blank).sheets[0]!;
  const rows = new Map<number, string>();
  for (const { row, value } of guide.cells) rows.set(row, [rows.get(row), value].filter(Boolean).join(" "));
  await expect([...rows.values(), ""].join("\n")).toMatchFileSnapshot("./template-guide.txt");
});
