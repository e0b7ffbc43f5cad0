import type { FigureSpec } from "../model/catalog.ts";
import type { DomainId, MetricId } from "./domains.ts";

/** A figure over rows that exist. */
export interface FigureRow extends FigureSpec {
  readonly domain: DomainId;
  readonly of: readonly MetricId[];
}

/**
 * Derived figures. `percent` and `quotient` take [numerator, denominator]; `percent-of-sum` takes the numerator, then the
 * terms of the denominator. Which of the four rectification rates is told as 整改率 is a setting.
 */
// prettier-ignore
export const figures = [
  { id: "alarms-per-day", name: "日均接警", domain: "alarms", formula: "per-day", of: ["alarms-total"], unit: "起", decimals: 1, good: "neutral" },
  { id: "alarms-per-month", name: "月均接警", domain: "alarms", formula: "per-month", of: ["alarms-total"], unit: "起", decimals: 1, good: "neutral" },
  { id: "vehicles-per-alarm", name: "每起出动车辆", domain: "alarms", formula: "quotient", of: ["alarms-vehicles", "alarms-total"], unit: "辆次", decimals: 1, good: "neutral" },
  { id: "people-per-vehicle", name: "人车比", domain: "alarms", formula: "quotient", of: ["alarms-personnel", "alarms-vehicles"], unit: "人次", decimals: 1, good: "neutral", source: "出动人员÷出动车辆" },
  { id: "people-per-alarm", name: "每起出动人员", domain: "alarms", formula: "quotient", of: ["alarms-personnel", "alarms-total"], unit: "人次", decimals: 1, good: "neutral" },
  { id: "people-helped", name: "抢救疏散合计", domain: "alarms", formula: "sum", of: ["alarms-rescued", "alarms-evacuated"], unit: "人", decimals: 0, good: "neutral" },
  { id: "loss-per-fire", name: "起均损失", domain: "fires", formula: "quotient", of: ["fires-loss", "fires-total"], unit: "万元", decimals: 2, good: "down", source: "直接财产损失÷火灾起数" },
  { id: "inspections-per-month", name: "月均检查单位", domain: "inspections", formula: "per-month", of: ["inspections-units"], unit: "家", decimals: 1, good: "up" },
  { id: "notices-per-unit", name: "每家单位通知书", domain: "inspections", formula: "quotient", of: ["inspections-correction-notices", "inspections-units"], unit: "份", decimals: 2, good: "neutral" },
  { id: "penalty-rate", name: "处罚率", domain: "inspections", formula: "percent", of: ["inspections-penalty-decisions", "inspections-units"], unit: "%", decimals: 1, good: "neutral", source: "行政处罚决定书÷检查单位，各地口径不一" },
  { id: "seal-rate", name: "查封率", domain: "inspections", formula: "percent", of: ["inspections-seal-decisions", "inspections-units"], unit: "%", decimals: 1, good: "neutral", source: "临时查封决定书÷检查单位，各地口径不一" },
  { id: "three-stops-rate", name: "三停率", domain: "inspections", formula: "percent", of: ["inspections-three-stops", "inspections-units"], unit: "%", decimals: 1, good: "neutral", source: "责令“三停”单位÷检查单位，各地口径不一" },
  { id: "fine-per-penalty", name: "案均罚款", domain: "inspections", formula: "quotient", of: ["inspections-fines", "inspections-penalty-decisions"], unit: "万元", decimals: 2, good: "neutral", source: "罚款金额÷行政处罚决定书" },
  { id: "major-hazards-clearance-rate", name: "重大隐患销案率", domain: "inspections", formula: "percent-of-sum", of: ["inspections-listed-major-hazards-cleared", "inspections-listed-major-hazards-cleared", "inspections-major-hazards-outstanding"], unit: "%", decimals: 1, good: "up", source: "本期销案÷（本期销案＋期末在挂）" },
  { id: "random-inspections-completion-rate", name: "双随机抽查完成率", domain: "inspections", formula: "percent", of: ["inspections-random-done", "inspections-random-planned"], unit: "%", decimals: 1, good: "up", source: "完成÷任务" },
  { id: "random-inspections-publication-rate", name: "双随机抽查公示率", domain: "inspections", formula: "percent", of: ["inspections-random-published", "inspections-random-done"], unit: "%", decimals: 1, good: "up", source: "公示÷完成" },
  { id: "reinspections-pass-rate", name: "复查合格率", domain: "inspections", formula: "percent", of: ["inspections-reinspections-passed", "inspections-reinspections"], unit: "%", decimals: 1, good: "up", source: "复查合格÷复查" },
  { id: "complaints-closure-rate", name: "举报投诉办结率", domain: "inspections", formula: "percent", of: ["inspections-complaints-closed", "inspections-complaints"], unit: "%", decimals: 1, good: "up", source: "办结÷受理" },
  { id: "rectification-rate-current", name: "整改率（当期）", domain: "hazards", formula: "percent", of: ["hazards-rectified", "hazards-found"], unit: "%", decimals: 1, good: "up", source: "督促整改÷发现；含以前遗留时可能超过100%" },
  { id: "rectification-rate-stock", name: "整改率（存量）", domain: "hazards", formula: "percent-of-sum", of: ["hazards-rectified", "hazards-opening", "hazards-found"], unit: "%", decimals: 1, good: "up", source: "督促整改÷（期初未整改＋发现）" },
  { id: "rectification-rate-cohort", name: "整改率（本期发现）", domain: "hazards", formula: "percent", of: ["hazards-rectified-of-found", "hazards-found"], unit: "%", decimals: 1, good: "up", source: "本期发现中已整改÷发现" },
  { id: "rectification-rate-on-time", name: "按期整改率", domain: "hazards", formula: "percent", of: ["hazards-rectified-on-time", "hazards-due"], unit: "%", decimals: 1, good: "up", source: "期限内完成÷到期应整改" },
  { id: "on-spot-share", name: "当场整改占比", domain: "hazards", formula: "percent", of: ["hazards-rectified-on-spot", "hazards-rectified"], unit: "%", decimals: 1, good: "up", source: "当场整改÷督促整改" },
  { id: "hazards-per-unit", name: "每家单位隐患", domain: "hazards", formula: "quotient", of: ["hazards-found", "inspections-units"], unit: "处", decimals: 2, good: "neutral", source: "发现隐患÷检查单位" },
  { id: "media-items", name: "各级媒体上稿合计", domain: "publicity", formula: "sum", of: ["publicity-media-central", "publicity-media-provincial", "publicity-media-city", "publicity-media-county"], unit: "条", decimals: 0, good: "up" },
  { id: "trainees-per-training", name: "每场培训人次", domain: "publicity", formula: "quotient", of: ["publicity-trainees", "publicity-trainings"], unit: "人次", decimals: 1, good: "neutral" },
  { id: "attendees-per-course", name: "每次社会面培训人数", domain: "publicity", formula: "quotient", of: ["publicity-course-attendees", "publicity-courses"], unit: "人", decimals: 1, good: "neutral" },
  { id: "visitors-per-opening", name: "每次开放接待人次", domain: "publicity", formula: "quotient", of: ["publicity-opening-visitors", "publicity-station-openings"], unit: "人次", decimals: 1, good: "neutral" },
] as const satisfies readonly FigureRow[];

/** The ids of all derived figures. */
export type FigureId = (typeof figures)[number]["id"];
