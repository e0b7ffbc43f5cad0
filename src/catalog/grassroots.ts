import type { DomainSpec } from "../model/catalog.ts";

/** 基层消防力量: offices, work stations, full-time teams and micro stations of townships, and the grid wardens. */
export const grassroots = {
  id: "grassroots",
  name: "基层",
  sheet: "基层",
  aliases: ["基层基础", "基层治理", "基层力量", "基层消防力量"],
  // prettier-ignore
  metrics: [
    { id: "grassroots-offices", name: "挂牌消防工作办公室的乡镇街道数", aliases: ["挂牌消防工作办公室的乡镇街道", "挂牌消防工作办公室", "挂牌成立消防工作办公室"], unit: "个", unitAliases: ["家"], kind: "flow", good: "up", tell: ["推动", "乡镇（街道）挂牌成立消防工作办公室"] },
    { id: "grassroots-work-centres", name: "消防工作中心数", aliases: ["消防工作中心"], unit: "个", kind: "stock", good: "up", tell: ["建有消防工作中心"] },
    { id: "grassroots-work-stations-total", name: "消防工作站数", aliases: ["消防工作站总数"], unit: "个", kind: "stock", good: "up", tell: ["建有消防工作站"] },
    { id: "grassroots-work-stations", name: "消防工作站", aliases: ["乡镇消防工作站"], unit: "个", kind: "stock", good: "up", tell: ["设有消防工作站"] },
    { id: "grassroots-full-time-teams-total", name: "政府专职消防队支数", aliases: ["政府专职消防队总数"], unit: "支", unitAliases: ["个"], kind: "stock", good: "up", tell: ["建有政府专职消防队"] },
    { id: "grassroots-full-time-teams", name: "政府专职消防队", aliases: ["专职消防队", "乡镇政府专职消防队"], unit: "支", unitAliases: ["个"], kind: "stock", good: "up", tell: ["设有政府专职消防队"] },
    { id: "grassroots-full-time-members", name: "专职队员人数", aliases: ["专职队员"], unit: "人", unitAliases: ["名"], kind: "stock", good: "up", tell: ["配备专职队员"] },
    { id: "grassroots-micro-stations", name: "微型消防站", aliases: ["微型消防站数", "微站"], unit: "个", unitAliases: ["座"], kind: "stock", good: "up", tell: ["建有微型消防站"] },
    { id: "grassroots-villages", name: "行政村数", aliases: ["行政村"], unit: "个", kind: "stock", good: "neutral", tell: ["辖行政村"] },
    { id: "grassroots-warden-hazards", name: "网格员排查隐患", aliases: ["网格员排查隐患数", "网格员入户排查隐患", "网格排查隐患"], unit: "处", unitAliases: ["条", "个"], kind: "flow", good: "up", tell: ["网格员排查隐患"] },
    { id: "grassroots-warden-education", name: "网格员宣传教育次数", aliases: ["网格员宣传教育", "网格员开展宣传教育"], unit: "次", unitAliases: ["人次"], kind: "flow", good: "up", tell: ["网格员开展消防宣传教育"] },
  ],
} as const satisfies DomainSpec;
