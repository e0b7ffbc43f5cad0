import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const noticesPerUnit: Rule = {
  id: "notices-per-unit",
  code: "R12",
  stage: "range",
  severity: "warning",
  title: "每家单位的通知书不合常理",
  why: "一家可以有几份，但平均三份以上少见",
  check: (seen) => breachComplaints(seen, "notices-per-unit"),
};
