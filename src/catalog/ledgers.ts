import type { LedgerMetricSpec, LedgerSpec } from "../model/ledger.ts";
import type { MetricId } from "./domains.ts";
import {
  ALARM_COLUMNS,
  DISPATCH_COLUMNS,
  FIRE_COLUMNS,
  HAZARD_COLUMNS,
  INSPECTION_COLUMNS,
  PENALTY_COLUMNS,
  PUBLICITY_COLUMNS,
  TRAINING_COLUMNS,
} from "./ledger-columns.ts";

interface MetricRow extends LedgerMetricSpec {
  readonly metric: MetricId | null;
}

interface LedgerRow extends LedgerSpec {
  readonly metrics: readonly MetricRow[];
}

const COUNTS = "counts-differ-from-ledger";
const SUMS = "sums-differ-from-ledger";

// prettier-ignore
const HAZARD_METRICS: readonly MetricRow[] = [
  { metric: "hazards-found", measure: "items", rule: "found-differs-from-ledger" },
  { metric: "hazards-rectified", measure: "items", by: "done", rule: "rectified-differs-from-ledger" },
  { metric: "hazards-rectified-on-spot", measure: "items", by: "done", where: { key: "manner", is: ["on-spot"] } },
  { metric: "hazards-opening", measure: "opening", by: "found", of: "done" },
  { metric: "hazards-closing", measure: "closing", by: "found", of: "done" },
  { metric: "hazards-overdue", measure: "overdue", by: "due", of: "done" },
  { metric: "hazards-rectified-of-found", measure: "done-of-found", by: "found", of: "done" },
  { metric: "hazards-due", measure: "due", by: "due", of: "done" },
  { metric: "hazards-rectified-on-time", measure: "done-in-time", by: "due", of: "done" },
  { metric: null, own: { name: "平均整改用时", unit: "天" }, measure: "days", by: "done", of: "found" },
  { metric: "inspections-deadline-notices", measure: "distinct", of: "document", where: { key: "manner", is: ["deadline"] }, untold: true, rule: "notices-differ-from-ledger" },
  { metric: "inspections-listed-major-hazards", measure: "rows", where: { key: "grade", is: ["major"] }, untold: true, rule: "major-hazards-differ-from-ledger" },
];

// prettier-ignore
const INSPECTION_METRICS: readonly MetricRow[] = [
  { metric: "inspections-units", measure: "rows", rule: COUNTS },
  { metric: "inspections-units-distinct", measure: "distinct", of: "unit", rule: COUNTS },
  { metric: "hazards-found", measure: "sum", of: "found-count", rule: SUMS },
  { metric: "hazards-rectified", measure: "sum", of: "rectified-count", rule: SUMS },
  { metric: "inspections-correction-notices", measure: "sum", of: "notices", rule: SUMS },
  { metric: "inspections-penalty-decisions", measure: "sum", of: "penalties", rule: SUMS },
  { metric: "inspections-seal-decisions", measure: "sum", of: "seals", rule: SUMS },
  { metric: "inspections-three-stops", measure: "sum", of: "stops", rule: SUMS },
  { metric: "inspections-fines", measure: "sum", of: "fines", rule: SUMS },
];

// prettier-ignore
const PENALTY_METRICS: readonly MetricRow[] = [
  { metric: "inspections-penalty-decisions", measure: "rows", rule: COUNTS },
  { metric: "inspections-fines", measure: "sum", of: "fines", rule: SUMS },
];

// prettier-ignore
const FORCE_METRICS: readonly MetricRow[] = [
  { metric: "alarms-vehicles", measure: "sum", of: "forces", rule: SUMS },
  { metric: "alarms-vehicles", measure: "sum", of: "vehicles", rule: SUMS },
  { metric: "alarms-personnel", measure: "sum", of: "forces", part: 1, rule: SUMS },
  { metric: "alarms-personnel", measure: "sum", of: "people", rule: SUMS },
];

// prettier-ignore
const ALARM_METRICS: readonly MetricRow[] = [
  { metric: "alarms-total", measure: "events", rule: COUNTS },
  { metric: "alarms-fire", measure: "events", where: { key: "type", is: ["fire"] }, rule: COUNTS },
  { metric: "alarms-rescue", measure: "events", where: { key: "type", is: ["rescue"] }, rule: COUNTS },
  { metric: "alarms-social-aid", measure: "events", where: { key: "type", is: ["social-aid"] }, rule: COUNTS },
  { metric: "alarms-duty", measure: "events", where: { key: "type", is: ["duty"] }, rule: COUNTS },
  { metric: "alarms-antiterror", measure: "events", where: { key: "type", is: ["antiterror"] }, rule: COUNTS },
  { metric: "alarms-other", measure: "events", where: { key: "type", is: ["other", "false"] }, rule: COUNTS },
  { metric: "alarms-false", measure: "events", where: { key: "type", is: ["false"] }, rule: COUNTS },
  ...FORCE_METRICS,
  { metric: "alarms-trapped", measure: "sum", of: "trapped", rule: SUMS },
  { metric: "alarms-rescued", measure: "sum", of: "rescued", rule: SUMS },
  { metric: "alarms-evacuated", measure: "sum", of: "evacuated", rule: SUMS },
  { metric: "alarms-property-saved", measure: "sum", of: "property", rule: SUMS },
];

// prettier-ignore
const FIRE_METRICS: readonly MetricRow[] = [
  { metric: "fires-total", measure: "events", rule: COUNTS },
  { metric: "fires-deaths", measure: "sum", of: "casualties", rule: SUMS },
  { metric: "fires-deaths", measure: "sum", of: "deaths", rule: SUMS },
  { metric: "fires-injuries", measure: "sum", of: "casualties", part: 1, rule: SUMS },
  { metric: "fires-injuries", measure: "sum", of: "injuries", rule: SUMS },
  { metric: "fires-loss", measure: "sum", of: "loss", rule: SUMS },
  { metric: "fires-fatal", measure: "rows", of: "casualties", above: true, rule: COUNTS },
  { metric: "fires-fatal", measure: "rows", of: "deaths", above: true, rule: COUNTS },
  { metric: "fires-minor", measure: "rows", where: { key: "minor", is: ["yes"] }, rule: COUNTS },
  { metric: "fires-residential", measure: "rows", where: { key: "place-type", is: ["residential"] } },
  { metric: "fires-electrical", measure: "rows", where: { key: "cause", is: ["electrical"] } },
  { metric: "fires-careless-use", measure: "rows", where: { key: "cause", is: ["careless-use"] } },
];

// prettier-ignore
const PUBLICITY_METRICS: readonly MetricRow[] = [
  { metric: "publicity-activities", measure: "rows", rule: COUNTS },
  { metric: "publicity-station-openings", measure: "rows", where: { key: "type", is: ["opening"] }, rule: COUNTS },
  { metric: "publicity-opening-visitors", measure: "sum", of: "people", where: { key: "type", is: ["opening"] }, rule: SUMS },
  { metric: "publicity-five-entries", measure: "rows", where: { key: "type", is: ["five-entries"] }, rule: COUNTS },
  { metric: "publicity-audience", measure: "sum", of: "people", rule: SUMS },
  { metric: "publicity-leaflets", measure: "sum", of: "leaflets", rule: SUMS },
];

/**
 * The ledgers brigades keep, one row an event, with their columns and the figures they yield. Where two ledgers yield the
 * same metric the first in this list counts.
 */
// prettier-ignore
export const ledgers: readonly LedgerRow[] = [
  { id: "hazards", name: "隐患台账", about: ["隐患"], domain: "隐患", dates: ["found"], needs: [["found"], ["unit"], ["text"], ["due", "done", "status"]], order: ["found", "done", "rechecked"], columns: HAZARD_COLUMNS, metrics: HAZARD_METRICS },
  { id: "inspections", name: "检查台账", about: ["检查", "监督"], domain: "检查", dates: ["found"], needs: [["found"], ["unit"], ["inspector", "found-count", "notices", "place"]], order: ["found"], columns: INSPECTION_COLUMNS, metrics: INSPECTION_METRICS },
  { id: "penalties", name: "处罚台账", about: ["处罚", "案件"], domain: "检查", dates: ["decided"], needs: [["decided"], ["unit", "document"], ["fines", "text"]], order: ["decided"], columns: PENALTY_COLUMNS, metrics: PENALTY_METRICS },
  { id: "alarms", name: "接警台账", about: ["接警", "警情", "接处警", "出警"], domain: "接警", dates: ["called"], needs: [["called"], ["event", "type", "place", "station", "forces"]], order: ["called", "dispatched", "arrived", "finished", "returned"], columns: ALARM_COLUMNS, metrics: ALARM_METRICS },
  { id: "dispatches", name: "出动台账", about: ["出动"], domain: "接警", dates: ["called", "dispatched"], needs: [["document"], ["called", "dispatched"]], order: ["called", "dispatched", "arrived", "finished", "returned"], columns: DISPATCH_COLUMNS, metrics: [{ metric: "alarms-dispatches", measure: "rows", rule: COUNTS }, { metric: "alarms-total", measure: "events" }, ...FORCE_METRICS] },
  { id: "fires", name: "火灾台账", about: ["火灾"], domain: "火灾", dates: ["started"], needs: [["started"], ["cause", "casualties", "minor", "place-type", "loss"]], order: ["started"], columns: FIRE_COLUMNS, metrics: FIRE_METRICS },
  { id: "trainings", name: "培训台账", about: ["培训", "授课"], domain: "宣传", dates: ["held"], needs: [["held"], ["target", "topic"], ["people", "person"]], order: ["held"], columns: TRAINING_COLUMNS, metrics: [{ metric: "publicity-trainings", measure: "rows", rule: COUNTS }, { metric: "publicity-trainees", measure: "sum", of: "people", rule: SUMS }, { metric: "publicity-leaflets", measure: "sum", of: "leaflets", untold: true }] },
  { id: "publicity", name: "宣传台账", about: ["宣传", "活动"], domain: "宣传", dates: ["held"], needs: [["held"], ["topic"], ["type", "people", "leaflets"]], order: ["held"], columns: PUBLICITY_COLUMNS, metrics: PUBLICITY_METRICS },
];
