import type { Rule } from "../../model/finding.ts";
import { breachComplaints } from "../bounds.ts";

export const vehiclesPerAlarm: Rule = {
  id: "vehicles-per-alarm",
  code: "R01",
  stage: "range",
  severity: "warning",
  title: "每起出动的车辆数不合常理",
  why: "公布数据每起1.2—2.1辆，太高太低多半是填错格",
  check: (seen) => breachComplaints(seen, "vehicles-per-alarm"),
};
