import { strToU8, zipSync } from "fflate";

/**
 * A ledger of `rows` × 12 the way Excel writes it: shared strings, dates as styled numbers. Same bytes every time. Of the
 * rows `faulty`, spread over all, say 未整改 and have 完成日期 all the same.
 */
export function ledgerXlsx(rows: number, faulty = 0): Uint8Array {
  const every = faulty === 0 ? Infinity : Math.floor(rows / faulty);
  const shared: string[] = [];
  const index = new Map<string, number>();
  const text = (value: string): number => {
    let found = index.get(value);
    if (found === undefined) {
      found = shared.push(value) - 1;
      index.set(value, found);
    }
    return found;
  };
  const heads =
    "序号 单位名称 地址 场所类型 检查日期 检查人 隐患内容 隐患等级 整改方式 整改期限 是否整改 完成日期".split(" ");
  const parts = [`<row r="1">${heads.map((head, c) => cell("s", c, 1, text(head))).join("")}</row>`];
  for (let r = 2; r <= rows + 1; r += 1) {
    const day = 44927 + (r % 180);
    const values: [string, number][] = [
      ["n", r - 1],
      ["s", text(`${r % 7919}号商铺`)],
      ["s", text(`城关镇人民路${r % 977}号`)],
      ["s", text(["宾馆", "商场", "学校", "厂房"][r % 4]!)],
      ["d", day],
      ["s", text(`检查员${r % 12}`)],
      ["s", text(`第${r % 53}类隐患：疏散通道堆放杂物`)],
      ["s", text(r % 97 === 0 ? "重大" : "一般")],
      ["s", text(r % 3 === 0 ? "当场" : "限期")],
      ["d", day + 15],
      ["s", text(r % 9 === 0 || r % every === 0 ? "未整改" : "已整改")],
      r % 9 === 0 && r % every !== 0 ? ["b", 0] : ["d", day + 10],
    ];
    parts.push(`<row r="${r}">${values.map(([type, value], c) => cell(type, c, r, value)).join("")}</row>`);
  }
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
  const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        `${xml}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`,
      ),
      "_rels/.rels": strToU8(
        `${xml}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      "xl/workbook.xml": strToU8(
        `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="隐患台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `${xml}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      "xl/styles.xml": strToU8(
        `${xml}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      "xl/sharedStrings.xml": strToU8(
        `${xml}<sst xmlns="${main}" uniqueCount="${shared.length}">${shared.map((value) => `<si><t>${value}</t></si>`).join("")}</sst>`,
      ),
      "xl/worksheets/sheet1.xml": strToU8(
        `${xml}<worksheet xmlns="${main}"><sheetData>${parts.join("")}</sheetData></worksheet>`,
      ),
    },
    { level: 6, mtime: "1980-01-01" },
  );
}

function cell(type: string, column: number, row: number, value: number): string {
  const name = `${String.fromCharCode(65 + column)}${row}`;
  if (type === "s") return `<c r="${name}" t="s"><v>${value}</v></c>`;
  if (type === "b") return "";
  return type === "d" ? `<c r="${name}" s="1"><v>${value}</v></c>` : `<c r="${name}"><v>${value}</v></c>`;
}
