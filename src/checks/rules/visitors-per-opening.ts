import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const visitorsPerOpening: Rule = {
  id: "visitors-per-opening",
  code: "R14",
  stage: "range",
  severity: "warning",
  title: "每次开放接待的人次不合常理",
  why: "多写一个0时，每次接待人次会很怪",
  check: (seen) => breachComplaints(seen, "visitors-per-opening"),
};
