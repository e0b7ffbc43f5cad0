import type { Complaint, Rule, Seen } from "../../model/finding.ts";

/** Only asked of a workbook whose 报告设置 has the line: a bare sheet of figures bears no name and needs none. */
export const metadataMissing: Rule = {
  id: "metadata-missing",
  code: "C09",
  stage: "completeness",
  severity: "info",
  title: "没写填报单位",
  why: "填报单位用在标题和落款里，不写就空着",
  *check({ readings }: Seen): Iterable<Complaint> {
    const { unit, places } = readings.settings;
    const at = places.get("unit");
    if (unit !== "" || at === undefined) return;
    yield { at, value: null, expected: null, message: "没写填报单位，标题和落款会空着，请填全称。" };
  },
};
