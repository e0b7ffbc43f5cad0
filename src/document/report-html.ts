import type { CheckReport } from "../model/check-report.ts";
import { countWords, SEVERITY_NAMES, severityName } from "../model/check-report.ts";

/** Prints on A4 across, head repeated on every page; grey only, so that a black-and-white printer shows everything. */
const STYLE = `
@page { size: A4 landscape; margin: 14mm 12mm; }
body { font: 12pt/1.5 SimSun, "Songti SC", "Noto Serif CJK SC", serif; color: #222; margin: 1.5em auto; max-width: 273mm; padding: 0 1em; }
h1 { font: 20pt/1.4 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; text-align: center; margin: 0 0 .4em; }
h2 { font: 14pt/1.4 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; margin: 1.4em 0 .5em; }
table { border-collapse: collapse; width: 100%; font-size: 10.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; text-align: center; }
.short { text-align: center; white-space: nowrap; }
.error { font-weight: bold; }
.sign { width: 8em; }
.narrow { width: auto; min-width: 24em; }
.signed { margin-top: 2em; }
.signed span { display: inline-block; min-width: 15em; }
@media print { body { margin: 0; max-width: none; padding: 0; } th { print-color-adjust: exact; } }
`;

/** 核查结果 as one page that needs nothing else: no script, no reference to anywhere. All text is escaped. */
export function reportHtml(report: CheckReport): string {
  const { unit, period, file, counts, rows, doubts } = report;
  const title = `${period}核查结果`;
  return [
    `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<style>${STYLE}</style></head><body>`,
    `<h1>${escape(title)}</h1>`,
    `<p>填报单位：${unit === "" ? "＿＿＿＿＿＿" : escape(unit)}　　报告期：${escape(period)}　　文件：${escape(file)}</p>`,
    `<p>${countWords(counts)}。</p>`,
    ...(rows.length === 0 ? [] : [bySheet(report), "<h2>问题清单</h2>", findingTable(report)]),
    ...(doubts.length === 0 ? [] : [doubtTable(report)]),
    `<p class="signed"><span>填表人：</span><span>核查人：</span><span>负责人：</span><span>日期：</span></p>`,
    "</body></html>\n",
  ].join("\n");
}

function bySheet({ sheets, counts }: CheckReport): string {
  const row = (name: string, of: CheckReport["counts"]): string =>
    `<tr><td>${escape(name)}</td>${SEVERITY_NAMES.map(([id]) => `<td class="short">${of[id]}</td>`).join("")}</tr>`;
  const heads = ["表", ...SEVERITY_NAMES.map(([, name]) => name)];
  const body = [...sheets.map((one) => row(one.sheet, one.counts)), row("合计", counts)].join("\n");
  return `<h2>分表统计</h2>\n<table class="narrow">${head(heads)}<tbody>\n${body}\n</tbody></table>`;
}

function findingTable({ rows }: CheckReport): string {
  const heads = ["序号", "表", "单元格", "级别", "看到的", "应为", "问题和改法", "核查情况（签字）"];
  const body = rows.map(
    ({ sheet, cell, severity, seen, expected, message, waiver }, i) =>
      `<tr><td class="short">${i + 1}</td><td>${escape(sheet)}</td><td class="short">${escape(cell)}</td>` +
      `<td class="short ${severity}">${severityName(severity)}</td><td>${escape(seen)}</td><td>${escape(expected)}</td>` +
      `<td>${escape(message)}</td><td class="sign">${escape(waiver)}</td></tr>`,
  );
  return `<table>${head(heads)}<tbody>\n${body.join("\n")}\n</tbody></table>`;
}

function doubtTable({ doubts }: CheckReport): string {
  const body = doubts.map(
    ({ domain, name, cells }) =>
      `<tr><td class="short">${escape(domain)}</td><td>${escape(name)}</td><td>${escape(cells)}</td></tr>`,
  );
  const table = `<table>${head(["业务", "指标", "单元格"])}<tbody>\n${body.join("\n")}\n</tbody></table>`;
  return `<h2>存疑的数</h2>\n<p>下列各数用到了必须改的格子，总结里印作【待核】。</p>\n${table}`;
}

function head(names: readonly string[]): string {
  return `<thead><tr>${names.map((name) => `<th>${name}</th>`).join("")}</tr></thead>`;
}

/** Without control signs and marks that turn the direction of writing. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
