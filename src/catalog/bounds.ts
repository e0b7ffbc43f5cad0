import type { BoundSpec } from "../model/catalog.ts";
import type { MetricId } from "./domains.ts";

/** A bound on the quotient of two rows that exist. */
export interface BoundRow extends BoundSpec {
  readonly of: readonly [MetricId, MetricId?];
}

/**
 * Plausible quotients, from published totals of nation, provinces and counties. Outside them the clerk is asked, never
 * told. Money rows are bounded in 万元: the usual slip is 元 typed into a 万元 column, a factor of 10,000.
 */
// prettier-ignore
export const bounds = [
  { id: "vehicles-per-alarm", rule: "vehicles-per-alarm", of: ["alarms-vehicles", "alarms-total"], min: "1", max: "3.5", from: "10", says: "平均每起出车{}辆", action: "请核对出动车辆", source: "全国、省、县公布数1.2—2.1" },
  { id: "people-per-vehicle", rule: "people-per-vehicle", of: ["alarms-personnel", "alarms-vehicles"], min: "3", max: "9", from: "10", says: "平均每车{}人", action: "请核对出动人员", source: "全国、省、县公布数4.5—6.8" },
  { id: "fine-per-penalty", rule: "fine-per-penalty", of: ["inspections-fines", "inspections-penalty-decisions"], min: "0.03", max: "30", from: "1", says: "平均每份处罚罚款{}万元", action: "请核对罚款金额的单位", source: "《消防法》第五十八条至第六十一条罚款幅度" },
  { id: "loss-per-fire", rule: "loss-per-fire", of: ["fires-loss", "fires-total"], min: "0.01", max: "30", from: "3", says: "平均每起火灾损失{}万元", action: "请核对损失金额的单位", source: "全国公布数0.7—1.3万元" },
  { id: "hazards-per-unit", rule: "hazards-per-unit", of: ["hazards-found", "inspections-units"], max: "10", from: "5", says: "平均每家发现隐患{}处", action: "请核对发现隐患数", source: "公布数0.8—3.0" },
  { id: "hazards-per-unit-low", rule: "hazards-per-unit", of: ["hazards-found", "inspections-units"], min: "0.02", from: "50", says: "平均每家发现隐患{}处", action: "请核对是否漏填隐患数" },
  { id: "notices-per-unit", rule: "notices-per-unit", of: ["inspections-correction-notices", "inspections-units"], max: "3", from: "5", says: "平均每家下发通知书{}份", action: "请核对责令改正通知书", source: "公布数0.3—2" },
  { id: "trainees-per-training", rule: "trainees-per-training", of: ["publicity-trainees", "publicity-trainings"], min: "5", max: "2000", from: "2", says: "平均每场培训{}人次", action: "请核对培训人数" },
  { id: "attendees-per-course", rule: "trainees-per-training", of: ["publicity-course-attendees", "publicity-courses"], min: "5", max: "2000", from: "2", says: "平均每次培训{}人", action: "请核对培训人数" },
  { id: "visitors-per-opening", rule: "visitors-per-opening", of: ["publicity-opening-visitors", "publicity-station-openings"], max: "500", from: "1", says: "平均每次开放接待{}人次", action: "请核对接待人次" },
  { id: "property-saved", rule: "property-saved-large", of: ["alarms-property-saved"], max: "1000", says: "抢救财产价值{}万元", action: "请写明依据", source: "单起超过1000万元的应备注" },
  { id: "property-per-alarm", rule: "property-saved-large", of: ["alarms-property-saved", "alarms-total"], max: "100", from: "1", says: "平均每起抢救财产{}万元", action: "请核对金额的单位", source: "公布数0.05—15万元" },
  { id: "units-per-officer", rule: "checks-per-officer", of: ["inspections-units", "inspections-personnel"], max: "8", from: "5", says: "平均每人次检查{}家", action: "请核对检查人员" },
] as const satisfies readonly BoundRow[];
