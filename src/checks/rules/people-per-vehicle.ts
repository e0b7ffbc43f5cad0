import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const peoplePerVehicle: Rule = {
  id: "people-per-vehicle",
  code: "R02",
  stage: "range",
  severity: "warning",
  title: "每车人数不合常理",
  why: "公布数据每车4.5—6.8人，太少太多多半是填错格",
  check: (seen) => breachComplaints(seen, "people-per-vehicle"),
};
