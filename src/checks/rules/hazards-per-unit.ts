import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const hazardsPerUnit: Rule = {
  id: "hazards-per-unit",
  code: "R11",
  stage: "range",
  severity: "warning",
  title: "每家单位的隐患数不合常理",
  why: "太多可能重复计数，检查很多家却没有隐患可能漏填",
  check: (seen) => breachComplaints(seen, "hazards-per-unit"),
};
