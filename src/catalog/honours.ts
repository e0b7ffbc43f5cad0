import type { DomainSpec } from "../model/catalog.ts";

/** 荣誉: awards of the brigade and its people. */
export const honours = {
  id: "honours",
  name: "荣誉",
  sheet: "荣誉",
  aliases: ["荣誉表彰", "表彰奖励", "创先争优", "获得荣誉"],
  // prettier-ignore
  metrics: [
    { id: "honours-collectives", name: "表彰集体数", aliases: ["表彰集体", "集体表彰", "集体荣誉"], unit: "个", unitAliases: ["批次", "次"], kind: "flow", good: "up", tell: ["有", "集体受到表彰"] },
    { id: "honours-individuals", name: "表彰个人数", aliases: ["表彰个人", "个人荣誉"], unit: "名", unitAliases: ["人", "个"], kind: "flow", good: "up", tell: ["有", "个人受到表彰"] },
    { id: "honours-merits-third-class", name: "立三等功人数", aliases: ["立三等功", "荣立三等功", "三等功"], unit: "人", unitAliases: ["名", "人次"], kind: "flow", good: "up", tell: ["荣立三等功"] },
    { id: "honours-branch-commendations", name: "支队嘉奖人数", aliases: ["支队嘉奖", "嘉奖"], unit: "人", unitAliases: ["名", "人次"], kind: "flow", good: "up", tell: ["获支队嘉奖"] },
    { id: "honours-individual-awards", name: "个人表彰人次", aliases: ["个人表彰"], unit: "人次", unitAliases: ["人", "次"], kind: "flow", good: "up", tell: ["获各类个人表彰"] },
    { id: "honours-local-titles", name: "获评地方称号人数", aliases: ["获评地方称号", "地方荣誉称号"], unit: "名", unitAliases: ["人"], kind: "flow", good: "up", tell: ["获评地方荣誉称号"] },
    { id: "honours-years-running", name: "连续获评年数", aliases: ["连续获评"], unit: "年", kind: "stock", good: "up", tell: ["连续获评"] },
    { id: "honours-model-cases", name: "获评优秀执法案例数", aliases: ["获评优秀执法案例", "优秀执法案例"], unit: "起", unitAliases: ["个", "件"], kind: "flow", good: "up", tell: ["获评优秀执法案例"] },
    { id: "honours-streamers", name: "获评全国优秀网络主播人数", aliases: ["获评全国优秀网络主播", "全国优秀消防网络主播"], unit: "人", unitAliases: ["名"], kind: "flow", good: "up", tell: ["获评全国优秀消防网络主播"] },
    { id: "honours-rope-climbing", name: "省级绳索攀爬获奖人数", aliases: ["省级绳索攀爬获奖", "绳索攀爬获奖"], unit: "人", unitAliases: ["名"], kind: "flow", good: "up", tell: ["省级绳索攀爬比赛获奖"] },
    { id: "honours-arts", name: "文艺评比获奖人数", aliases: ["文艺评比获奖", "文艺作品评比获奖"], unit: "名", unitAliases: ["人"], kind: "flow", good: "up", tell: ["文艺作品评比获奖"] },
    { id: "honours-corps-medals", name: "总队赛事奖牌数", aliases: ["总队赛事奖牌", "奖牌"], unit: "块", unitAliases: ["枚"], kind: "flow", good: "up", tell: ["在总队赛事中获奖牌"] },
    { id: "honours-corps-firsts", name: "总队赛事第一名科目数", aliases: ["总队赛事第一名科目", "总队赛事第一名"], unit: "项", unitAliases: ["个"], kind: "flow", good: "up", tell: ["在总队赛事中", "科目获第一名"] },
    { id: "honours-gold-medals", name: "赛事金牌数", aliases: ["赛事金牌", "金牌"], unit: "块", unitAliases: ["枚"], kind: "flow", good: "up", tell: ["获金牌"] },
    { id: "honours-silver-medals", name: "赛事银牌数", aliases: ["赛事银牌", "银牌"], unit: "块", unitAliases: ["枚"], kind: "flow", good: "up", tell: ["获银牌"] },
    { id: "honours-individual-firsts", name: "个人科目第一名项数", aliases: ["个人科目第一名"], unit: "项", unitAliases: ["个"], kind: "flow", good: "up", tell: ["获个人科目第一名"] },
    { id: "honours-individual-thirds", name: "个人科目第三名项数", aliases: ["个人科目第三名"], unit: "项", unitAliases: ["个"], kind: "flow", good: "up", tell: ["获个人科目第三名"] },
    { id: "honours-collective-firsts", name: "集体科目第一名项数", aliases: ["集体科目第一名"], unit: "项", unitAliases: ["个"], kind: "flow", good: "up", tell: ["获集体科目第一名"] },
    { id: "honours-team-score-firsts", name: "团体积分第一科目数", aliases: ["团体积分第一科目", "团体积分第一"], unit: "项", unitAliases: ["个"], kind: "flow", good: "up", tell: ["获科目团体积分第一"] },
  ],
} as const satisfies DomainSpec;
