import type { DomainSpec } from "../model/catalog.ts";

/** 社会服务: volunteers, cleaning, water for people, cattle and fields. */
export const service = {
  id: "service",
  name: "社会服务",
  sheet: "社会服务",
  aliases: ["志愿服务", "为民服务", "便民服务", "为民办实事"],
  // prettier-ignore
  metrics: [
    { id: "service-volunteers", name: "志愿者人数", aliases: ["志愿者", "招募志愿者"], unit: "人", unitAliases: ["名"], kind: "stock", good: "up", tell: ["招募志愿者"] },
    { id: "service-projects", name: "志愿服务项目数", aliases: ["志愿服务项目"], unit: "个", unitAliases: ["项"], kind: "flow", good: "up", tell: ["开设志愿服务项目"] },
    { id: "service-hours", name: "志愿服务总时长", aliases: ["志愿服务时长", "服务总时长"], unit: "小时", kind: "flow", decimals: 2, good: "up", tell: ["志愿服务时长"] },
    { id: "service-civilised-city-activities", name: "深文巩卫活动次数", aliases: ["深文巩卫活动", "深文巩卫"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["开展深文巩卫活动"] },
    { id: "service-small-ads-removed", name: "清理小广告张数", aliases: ["清理小广告"], unit: "张", unitAliases: ["处"], kind: "flow", good: "up", tell: ["清理小广告"] },
    { id: "service-cleaned-area", name: "清扫面积", aliases: ["清扫小区街道面积", "清扫小区街道"], unit: "平方米", unitAliases: ["m²", "㎡", "平米"], kind: "flow", decimals: 2, good: "up", tell: ["清扫小区、街道"] },
    { id: "service-health-boards", name: "健康知识宣传栏块数", aliases: ["健康知识宣传栏"], unit: "块", unitAliases: ["个"], kind: "flow", good: "up", tell: ["制作更新健康知识宣传栏"] },
    { id: "service-water-deliveries", name: "抗旱送水次数", aliases: ["抗旱送水", "送水次数"], unit: "次", kind: "flow", good: "neutral", tell: ["开展抗旱送水"], source: "送水不计入接警出动" },
    { id: "service-water-vehicles", name: "送水出动车辆", aliases: ["送水车辆", "抗旱送水出动车辆"], unit: "台次", unitAliases: ["辆次", "辆", "台"], kind: "flow", good: "neutral", tell: ["送水出动车辆"] },
    { id: "service-water-personnel", name: "送水出动人员", aliases: ["送水人员", "抗旱送水出动人员"], unit: "人次", unitAliases: ["人", "人(次)"], kind: "flow", good: "neutral", tell: ["送水出动人员"] },
    { id: "service-water-tons", name: "送水总量", aliases: ["送水量", "抗旱送水总量"], unit: "吨", unitAliases: ["t"], kind: "flow", decimals: 2, good: "neutral", tell: ["送水总量"] },
    { id: "service-water-residents", name: "送水惠及居民", aliases: ["送水居民"], unit: "名", unitAliases: ["人", "户"], kind: "flow", good: "up", tell: ["为", "居民解决生活用水困难"] },
    { id: "service-water-livestock", name: "送水惠及牲畜", aliases: ["送水牲畜"], unit: "头", unitAliases: ["只"], kind: "flow", good: "up", tell: ["为", "牲畜解决饮水困难"] },
    { id: "service-irrigated-land", name: "灌溉农田", aliases: ["灌溉农田面积"], unit: "亩", kind: "flow", decimals: 2, good: "up", tell: ["灌溉农田"] },
  ],
} as const satisfies DomainSpec;
