import type { Complaint, Rule, Seen } from "../../model/finding.ts";

/** The four sheets every brigade reports from; a station or a bureau may do without some of them. */
const CORE = ["alarms", "inspections", "hazards", "publicity"];

/**
 * Which sheets a brigade uses is its own affair (a 火灾形势分析 needs one, a station has no inspections), so that a sheet
 * left out is no mistake by itself. It is one when
 * - no sheet of any domain is there: the sheets bear names nobody can guess; or
 * - the workbook was made by 新建模板 (it still has 报告设置), three of the four core sheets are there and one is gone: it
 *   was deleted or renamed by mistake. A domain whose rows stand on another sheet is not missing.
 */
export const missingSheet: Rule = {
  id: "missing-sheet",
  code: "S01",
  stage: "structure",
  severity: "error",
  title: "缺少主要的指标表",
  why: "接警、检查单位、隐患整改、宣传培训是总结的主干，少了就没有数可写",
  *check({ workbook, readings, catalog }: Seen): Iterable<Complaint> {
    const present = new Set([...readings.tables, ...readings.series].map(({ domain }) => domain));
    const core = catalog.domains.filter(({ id }) => CORE.includes(id));
    const [first, ...others] = core.filter(({ name }) => !present.has(name));
    if (first === undefined) return;
    if (!catalog.domains.some(({ name }) => present.has(name))) {
      const names = core.map(({ sheet }) => `“${sheet}”`).join("");
      yield complaint(`${names}一张都没找到，请核对表名。`, workbook.sheets[0]?.name ?? first.sheet);
    } else if (others.length === 0 && workbook.sheets.some(({ name }) => name === catalog.sheets.settings)) {
      yield complaint(`没找到“${first.sheet}”表，请恢复这张表，或把表名改回来。`, first.sheet);
    }
  },
};

function complaint(message: string, sheet: string): Complaint {
  return { at: { sheet }, value: null, expected: null, message };
}
