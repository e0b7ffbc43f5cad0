import type { DomainSpec } from "../model/catalog.ts";

/** 疫情防控. */
export const epidemic = {
  id: "epidemic",
  name: "防疫",
  sheet: "防疫",
  aliases: ["疫情防控", "防疫消杀", "疫情防控工作"],
  // prettier-ignore
  metrics: [
    { id: "epidemic-disinfections", name: "防疫消杀行动次数", aliases: ["防疫消杀行动", "防疫消杀次数", "消杀行动"], unit: "次", unitAliases: ["场"], kind: "flow", good: "neutral", tell: ["开展防疫消杀行动"] },
    { id: "epidemic-vehicles", name: "出动车辆", aliases: ["出动车次", "出动执勤车辆"], unit: "辆次", unitAliases: ["台次", "辆", "台"], kind: "flow", good: "neutral", tell: ["出动车辆"] },
    { id: "epidemic-personnel", name: "出动人员", aliases: ["出动指战员", "出动人次"], unit: "人次", unitAliases: ["人", "人(次)"], kind: "flow", good: "neutral", tell: ["出动人员"] },
    { id: "epidemic-disinfection-hours", name: "消杀时长", aliases: ["累计消杀时长"], unit: "小时", kind: "flow", decimals: 2, good: "neutral", tell: ["消杀时长"] },
    { id: "epidemic-disinfected-area", name: "消杀面积", aliases: ["累计消杀面积"], unit: "万平方米", unitAliases: ["万m²", "万㎡"], kind: "flow", decimals: 4, good: "neutral", tell: ["消杀面积"] },
    { id: "epidemic-protective-items", name: "消耗防护物资件套", aliases: ["消耗防护物资", "防护物资消耗"], unit: "件套", unitAliases: ["件(套)", "件", "套"], kind: "flow", good: "neutral", tell: ["消耗防护物资"] },
    { id: "epidemic-agents", name: "洗消药剂用量", aliases: ["洗消药剂", "消耗洗消药剂"], unit: "升", unitAliases: ["L"], kind: "flow", decimals: 2, good: "neutral", tell: ["使用洗消药剂"] },
    { id: "epidemic-supplies-moved", name: "转运防疫物资", aliases: ["转运物资"], unit: "吨", unitAliases: ["t"], kind: "flow", decimals: 2, good: "up", tell: ["转运防疫物资"] },
    { id: "epidemic-remote-advice", name: "线上防火咨询服务人次", aliases: ["线上防火咨询服务", "线上防火咨询"], unit: "人次", unitAliases: ["人", "次"], kind: "flow", good: "up", tell: ["提供线上防火咨询服务"] },
    { id: "epidemic-media-central", name: "中央级媒体上稿", aliases: ["中央级媒体", "中央媒体"], unit: "条", unitAliases: ["次", "篇"], kind: "flow", good: "up", tell: ["中央级媒体上稿"] },
    { id: "epidemic-media-provincial", name: "省级媒体上稿", aliases: ["省级媒体"], unit: "条", unitAliases: ["次", "篇"], kind: "flow", good: "up", tell: ["省级媒体上稿"] },
    { id: "epidemic-media-city", name: "市级媒体上稿", aliases: ["市级媒体"], unit: "条", unitAliases: ["次", "篇"], kind: "flow", good: "up", tell: ["市级媒体上稿"] },
    { id: "epidemic-media-county", name: "县级媒体上稿", aliases: ["县级媒体"], unit: "条", unitAliases: ["次", "篇"], kind: "flow", good: "up", tell: ["县级媒体上稿"] },
    { id: "epidemic-views", name: "平台浏览量", aliases: ["浏览量", "各平台浏览量"], unit: "万次", unitAliases: ["万"], kind: "flow", decimals: 4, good: "up", tell: ["各平台浏览量"], source: "本期新增，平台累计数要减去上期" },
  ],
} as const satisfies DomainSpec;
