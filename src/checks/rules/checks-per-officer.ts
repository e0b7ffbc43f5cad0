import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const checksPerOfficer: Rule = {
  id: "checks-per-officer",
  code: "R17",
  stage: "range",
  severity: "info",
  title: "每人每天检查的单位太多",
  why: "一天查不了那么多家，多半是把别人查的也算进来了",
  check: (seen) => breachComplaints(seen, "checks-per-officer"),
};
