import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const traineesPerTraining: Rule = {
  id: "trainees-per-training",
  code: "R13",
  stage: "range",
  severity: "warning",
  title: "每场培训的人次不合常理",
  why: "多写或少写一个0时，场均人次会很怪",
  check: (seen) => breachComplaints(seen, "trainees-per-training"),
};
