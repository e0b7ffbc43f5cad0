import type { RelationSpec } from "../model/catalog.ts";
import type { MetricId } from "./domains.ts";

/** A relation between rows that exist. */
export interface RelationRow extends RelationSpec {
  readonly left: MetricId;
  readonly right: readonly MetricId[];
  readonly rest?: MetricId;
}

/**
 * What must hold between rows. A part that may not exceed its whole is told by `partOf` on its row and does not stand
 * here. Not valid and therefore absent: notices ≤ units inspected, rectified ≤ found (carry-over), fires = 火灾扑救.
 */
// prettier-ignore
export const relations = [
  { id: "alarms-by-kind", rule: "parts-differ-from-total", left: "alarms-total", op: "=", right: ["alarms-fire", "alarms-rescue", "alarms-social-aid", "alarms-duty", "alarms-antiterror", "alarms-other"], rest: "alarms-other" },
  { id: "alarms-rescue-with-aid", rule: "parts-differ-from-total", left: "alarms-rescue-with-aid", op: "=", right: ["alarms-rescue", "alarms-social-aid"] },
  { id: "alarms-people-helped", rule: "parts-differ-from-total", left: "alarms-rescued-and-evacuated", op: "=", right: ["alarms-rescued", "alarms-evacuated"] },
  { id: "fires-by-grade", rule: "parts-differ-from-total", left: "fires-total", op: "=", right: ["fires-ordinary", "fires-large", "fires-major-and-above"] },
  { id: "fires-large-and-above", rule: "parts-differ-from-total", left: "fires-large-and-above", op: "=", right: ["fires-large", "fires-major-and-above"] },
  { id: "fires-by-area", rule: "parts-differ-from-total", left: "fires-total", op: "=", right: ["fires-urban", "fires-town", "fires-rural", "fires-other-area"], rest: "fires-other-area" },
  { id: "fires-by-place", rule: "parts-differ-from-total", left: "fires-total", op: "=", right: ["fires-buildings", "fires-outdoor", "fires-vehicles", "fires-other-places"], rest: "fires-other-places" },
  { id: "fires-by-cause", rule: "parts-differ-from-total", left: "fires-total", op: "=", right: ["fires-electrical", "fires-careless-use", "fires-other-causes"], rest: "fires-other-causes" },
  { id: "engines-by-age", rule: "parts-differ-from-total", left: "support-engines-on-duty", op: "=", right: ["support-engines-old", "support-engines-middle-aged", "support-engines-young"] },
  { id: "media-by-level", rule: "media-levels-differ", left: "publicity-media-total", op: "=", right: ["publicity-media-central", "publicity-media-provincial", "publicity-media-city", "publicity-media-county"] },
  { id: "notices-by-kind", rule: "notices-differ", left: "inspections-correction-notices", op: "=", right: ["inspections-immediate-notices", "inspections-deadline-notices"] },
  { id: "reinspections-by-result", rule: "reinspections-differ", left: "inspections-reinspections", op: "=", right: ["inspections-reinspections-passed", "inspections-reinspections-failed"] },
  { id: "hazards-available", rule: "rectified-exceeds-available", left: "hazards-rectified", op: "<=", right: ["hazards-opening", "hazards-found"] },
  { id: "alarms-crews", rule: "people-fewer-than-vehicles", left: "alarms-vehicles", op: "<=", right: ["alarms-personnel"], source: "每辆车至少有一名驾驶员" },
  { id: "epidemic-crews", rule: "people-fewer-than-vehicles", left: "epidemic-vehicles", op: "<=", right: ["epidemic-personnel"], source: "每辆车至少有一名驾驶员" },
  { id: "water-crews", rule: "people-fewer-than-vehicles", left: "service-water-vehicles", op: "<=", right: ["service-water-personnel"], source: "每辆车至少有一名驾驶员" },
  { id: "alarms-trapped", rule: "rescued-exceeds-trapped", left: "alarms-rescued", op: "<=", right: ["alarms-trapped"] },
  { id: "fatal-fires", rule: "deaths-without-fatal-fire", left: "fires-fatal", op: "<=", right: ["fires-deaths"], source: "一起亡人火灾至少死亡一人" },
  { id: "random-inspections-done", rule: "done-exceeds-due", left: "inspections-random-done", op: "<=", right: ["inspections-random-planned"] },
  { id: "random-inspections-published", rule: "done-exceeds-due", left: "inspections-random-published", op: "<=", right: ["inspections-random-done"] },
  { id: "complaints-closed", rule: "done-exceeds-due", left: "inspections-complaints-closed", op: "<=", right: ["inspections-complaints"] },
  { id: "hazards-on-time", rule: "done-exceeds-due", left: "hazards-rectified-on-time", op: "<=", right: ["hazards-due"] },
  { id: "renewal-areas-done", rule: "done-exceeds-due", left: "hazards-renewal-areas-done", op: "<=", right: ["hazards-renewal-areas-planned"] },
  { id: "five-entries", rule: "five-entries-differ", left: "publicity-five-entries", op: "=", right: ["publicity-entries-enterprises", "publicity-entries-villages", "publicity-entries-communities", "publicity-entries-schools", "publicity-entries-homes"], source: "同一活动只算一类时，五项之和就是五进合计" },
  { id: "three-stops-by-kind", rule: "three-stops-differ", left: "inspections-three-stops", op: "=", right: ["inspections-business-stopped", "inspections-construction-stopped", "inspections-use-stopped"], source: "一家单位受两项的计一家" },
  { id: "dispatches", rule: "dispatches-fewer", left: "alarms-total", op: "<=", right: ["alarms-dispatches"], source: "一起警情至少出动一个队次" },
] as const satisfies readonly RelationRow[];
