import type { DomainSpec } from "../model/catalog.ts";

/** 消防安全责任制: what government and departments did, at the brigade's prompting. */
export const responsibility = {
  id: "responsibility",
  name: "责任",
  sheet: "责任",
  aliases: ["责任制", "责任落实", "消防安全责任", "消防安全责任制", "消防责任"],
  // prettier-ignore
  metrics: [
    { id: "responsibility-government-meetings", name: "政府常务会议研究消防工作次数", aliases: ["政府常务会议研究消防工作", "政府常务会议", "县政府常务会议研究消防工作"], unit: "次", kind: "flow", good: "up", tell: ["政府常务会议研究消防工作"] },
    { id: "responsibility-briefings-heard", name: "党政领导听取消防工作汇报次数", aliases: ["党政领导听取消防工作汇报", "听取消防工作汇报", "听取汇报"], unit: "次", kind: "flow", good: "up", tell: ["党政领导听取消防工作汇报"] },
    { id: "responsibility-leader-inspections", name: "党政领导带队检查次数", aliases: ["党政领导带队检查", "领导带队检查", "带队检查"], unit: "次", kind: "flow", good: "up", tell: ["党政领导带队检查消防安全"] },
    { id: "responsibility-instructions", name: "县领导指示批示次数", aliases: ["县领导指示批示", "领导指示批示", "指示批示", "批示消防工作", "作出批示"], unit: "次", unitAliases: ["件", "条"], kind: "flow", good: "up", tell: ["县领导作出指示批示"] },
    { id: "responsibility-leader-visits", name: "县领导调研督导次数", aliases: ["县领导调研督导", "调研督导"], unit: "次", kind: "flow", good: "up", tell: ["县领导带队调研督导"] },
    { id: "responsibility-office-meetings", name: "县长办公会及专题会议次数", aliases: ["县长办公会及专题会议", "县长办公会"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["召开县长办公会及专题会议"] },
    { id: "responsibility-work-meetings", name: "消防工作会议次数", aliases: ["消防工作会议", "消防工作会"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["召开消防工作会议"] },
    { id: "responsibility-joint-meetings", name: "消防联席会议次数", aliases: ["消防联席会议", "消防联席会", "联席会议"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["召开消防联席会议"] },
    { id: "responsibility-committee-meetings", name: "消委会专题会议次数", aliases: ["消委会专题会议", "消委会会议", "消防安全委员会会议", "消防安全委员会全体会议", "消安委会议"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["召开消委会专题会议"] },
    { id: "responsibility-agreements", name: "消防工作责任书份数", aliases: ["消防工作责任书", "签订责任书", "目标责任书"], unit: "份", unitAliases: ["个"], kind: "flow", good: "up", tell: ["签订消防工作责任书"] },
    { id: "responsibility-inspection-rounds", name: "政府督查室专项督导轮次", aliases: ["政府督查室专项督导", "专项督导"], unit: "轮", unitAliases: ["次", "轮次"], kind: "flow", good: "up", tell: ["政府督查室开展消防工作专项督导"] },
    { id: "responsibility-joint-guidance", name: "联合督导帮扶次数", aliases: ["联合督导帮扶"], unit: "次", kind: "flow", good: "up", tell: ["开展联合督导帮扶"] },
    { id: "responsibility-department-guidance", name: "督导帮扶行业部门乡镇派出所次数", aliases: ["督导帮扶行业部门乡镇派出所", "督导帮扶"], unit: "次", unitAliases: ["家次", "个次"], kind: "flow", good: "up", tell: ["督导帮扶行业部门、乡镇（街道）及派出所"] },
    { id: "responsibility-assessments", name: "综合考评次数", aliases: ["综合考评", "消防工作考评"], unit: "次", kind: "flow", good: "up", tell: ["开展综合考评"] },
    { id: "responsibility-notices", name: "下发通知通报份数", aliases: ["下发通知通报", "下发通知、通报", "通知通报"], unit: "份", unitAliases: ["期"], kind: "flow", good: "neutral", tell: ["下发通知、通报"] },
    { id: "responsibility-letters", name: "发出函告份数", aliases: ["发出函告", "函告"], unit: "份", unitAliases: ["次"], kind: "flow", good: "neutral", tell: ["发出函告"] },
    { id: "responsibility-letter-reminders", name: "发函提示次数", aliases: ["发函提示"], unit: "次", unitAliases: ["份"], kind: "flow", good: "neutral", tell: ["发函提示"] },
    { id: "responsibility-interviews", name: "消防安全约谈会次数", aliases: ["消防安全约谈会", "约谈会"], unit: "次", unitAliases: ["场"], kind: "flow", good: "neutral", tell: ["召开消防安全约谈会"] },
    { id: "responsibility-people-interviewed", name: "约谈人数", aliases: ["约谈", "约谈人次"], unit: "人", unitAliases: ["人次", "名"], kind: "flow", good: "neutral", tell: ["约谈"] },
    { id: "responsibility-self-built-meetings", name: "自建房专项调度或专题会议次数", aliases: ["自建房专项调度或专题会议", "自建房专题会议"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["召开自建房专项调度或专题会议"] },
    { id: "responsibility-self-built-guidance", name: "自建房专项联合督导次数", aliases: ["自建房专项联合督导"], unit: "次", kind: "flow", good: "up", tell: ["开展自建房专项联合督导"] },
    { id: "responsibility-self-built-notices", name: "自建房专项督办通知次数", aliases: ["自建房专项督办通知", "自建房督办通知"], unit: "次", unitAliases: ["份"], kind: "flow", good: "neutral", tell: ["下发自建房专项督办通知"] },
  ],
} as const satisfies DomainSpec;
