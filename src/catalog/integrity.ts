import type { DomainSpec } from "../model/catalog.ts";

/** 党风廉政建设. */
export const integrity = {
  id: "integrity",
  name: "廉政",
  sheet: "廉政",
  aliases: ["党风廉政", "党风廉政建设", "廉政建设", "纪检"],
  // prettier-ignore
  metrics: [
    { id: "integrity-committee-reviews", name: "党委议廉次数", aliases: ["党委议廉", "议廉", "议廉次数", "开展议廉"], unit: "次", kind: "flow", good: "up", tell: ["开展党委议廉"] },
    { id: "integrity-risk-areas", name: "廉洁风险重点领域数", aliases: ["廉洁风险重点领域"], unit: "个", unitAliases: ["项"], kind: "flow", good: "neutral", tell: ["明确廉洁风险重点领域"] },
    { id: "integrity-reminder-talks", name: "预防提醒谈话人次", aliases: ["预防提醒谈话", "提醒谈话"], unit: "人次", unitAliases: ["次", "人"], kind: "flow", good: "up", tell: ["开展预防提醒谈话"] },
    { id: "integrity-return-visits", name: "监督执法廉政回访次数", aliases: ["监督执法廉政回访", "廉政回访"], unit: "次", unitAliases: ["家次"], kind: "flow", good: "up", tell: ["开展监督执法廉政回访"] },
    { id: "integrity-study-articles", name: "廉政学习篇数", aliases: ["廉政学习", "学习廉政材料"], unit: "篇", kind: "flow", good: "up", tell: ["学习廉政材料"] },
    { id: "integrity-education-talks", name: "廉政专题教育与谈话次数", aliases: ["廉政专题教育与谈话", "廉政专题教育", "廉政谈话"], unit: "次", kind: "flow", good: "up", tell: ["开展廉政专题教育、廉政谈话"] },
    { id: "integrity-enforcement-education", name: "廉政执法集中教育次数", aliases: ["廉政执法集中教育"], unit: "次", kind: "flow", good: "up", tell: ["开展廉政执法集中教育"] },
    { id: "integrity-lectures", name: "廉政党课次数", aliases: ["廉政党课", "廉政专题党课", "廉政教育党课", "纪律党课"], unit: "次", unitAliases: ["堂"], kind: "flow", good: "up", tell: ["讲授廉政党课"] },
    { id: "integrity-case-discussions", name: "以案析理剖析讨论次数", aliases: ["以案析理剖析讨论", "以案析理", "“以案析理”剖析讨论"], unit: "次", kind: "flow", good: "up", tell: ["开展“以案析理”剖析讨论"] },
    { id: "integrity-people-in-cases", name: "通报身边典型案例人数", aliases: ["通报身边典型案例", "通报典型案例"], unit: "人", unitAliases: ["人次"], kind: "flow", good: "neutral", tell: ["通报身边典型案例"] },
    { id: "integrity-film-showings", name: "观看警示教育片次数", aliases: ["观看警示教育片", "警示教育片", "观看廉政警示教育片"], unit: "次", unitAliases: ["场", "部"], kind: "flow", good: "up", tell: ["组织观看警示教育片"] },
    { id: "integrity-film-viewers", name: "观看警示教育片人次", aliases: ["警示教育片观看人次"], unit: "人次", unitAliases: ["人"], kind: "flow", good: "up", tell: ["观看警示教育片"] },
    { id: "integrity-spot-checks", name: "突击检查备勤室和后备箱次数", aliases: ["突击检查备勤室和后备箱", "突击检查"], unit: "次", kind: "flow", good: "up", tell: ["突击检查备勤室和后备箱"] },
    { id: "integrity-pledges", name: "廉政倡议书份数", aliases: ["廉政倡议书", "发出廉政倡议书"], unit: "份", kind: "flow", good: "up", tell: ["发出廉政倡议书"] },
    { id: "integrity-culture-sites", name: "廉政文化阵地处数", aliases: ["廉政文化阵地"], unit: "处", unitAliases: ["个"], kind: "flow", good: "up", tell: ["更新廉政文化阵地"] },
    { id: "integrity-display-boards", name: "廉政橱窗展板块数", aliases: ["廉政橱窗展板", "廉政展板"], unit: "块", unitAliases: ["个"], kind: "flow", good: "up", tell: ["更新廉政橱窗展板"] },
    { id: "integrity-vlogs", name: "廉政Vlog部数", aliases: ["廉政Vlog", "廉政微视频"], unit: "部", unitAliases: ["个", "条"], kind: "flow", good: "up", tell: ["拍摄廉政Vlog作品"] },
    { id: "integrity-messages", name: "廉政微语条数", aliases: ["廉政微语", "推送廉政微语"], unit: "条", kind: "flow", good: "up", tell: ["推送廉政微语"] },
  ],
} as const satisfies DomainSpec;
