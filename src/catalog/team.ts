import type { DomainSpec } from "../model/catalog.ts";

/** 队伍管理: strength, safety, drinking control, confidentiality, care. */
export const team = {
  id: "team",
  name: "队伍",
  sheet: "队伍",
  aliases: ["队伍管理", "队伍建设", "队伍管控", "从严治队"],
  // prettier-ignore
  metrics: [
    { id: "team-size", name: "队伍人数", aliases: ["人员总数", "现有人员", "指战员人数"], unit: "人", unitAliases: ["名"], kind: "stock", good: "neutral", tell: ["现有人员"] },
    { id: "team-officers", name: "干部人数", aliases: ["干部"], unit: "人", unitAliases: ["名"], kind: "stock", good: "neutral", partOf: "team-size", tell: ["干部"] },
    { id: "team-safety-education", name: "安全专题教育次数", aliases: ["安全专题教育", "安全教育"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["开展安全专题教育"] },
    { id: "team-safety-meetings", name: "安全形势分析会次数", aliases: ["安全形势分析会", "安全形势分析"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["召开安全形势分析会"] },
    { id: "team-safety-sweeps", name: "安全隐患摸排次数", aliases: ["安全隐患摸排", "安全隐患排查次数", "安全隐患排查"], unit: "次", kind: "flow", good: "up", tell: ["开展安全隐患摸排"] },
    { id: "team-safety-hazards", name: "发现队伍安全隐患条数", aliases: ["发现队伍安全隐患", "发现安全隐患"], unit: "条", unitAliases: ["处", "个"], kind: "flow", good: "neutral", tell: ["发现队伍安全隐患"] },
    { id: "team-drinking-checks", name: "饮酒抽查次数", aliases: ["饮酒抽查", "不定时饮酒抽查", "酒精测试", "酒精检测"], unit: "次", kind: "flow", good: "up", tell: ["开展饮酒抽查"] },
    { id: "team-drinking-people-checked", name: "饮酒管控抽查人次", aliases: ["饮酒抽查人次", "饮酒管控抽查", "饮酒测试", "饮酒检测"], unit: "人次", unitAliases: ["人"], kind: "flow", good: "up", tell: ["饮酒管控抽查"] },
    { id: "team-secrecy-education", name: "保密教育次数", aliases: ["保密教育"], unit: "次", unitAliases: ["场"], kind: "flow", good: "up", tell: ["开展保密教育"] },
    { id: "team-secrecy-checks", name: "保密自查自纠次数", aliases: ["保密自查自纠", "保密自查"], unit: "次", kind: "flow", good: "up", tell: ["开展保密自查自纠"] },
    { id: "team-secrecy-pledges", name: "保密承诺书份数", aliases: ["保密承诺书", "签订保密承诺书"], unit: "份", kind: "flow", good: "up", tell: ["签订保密承诺书"] },
    { id: "team-chat-groups-dissolved", name: "解散微信工作群数", aliases: ["解散微信工作群"], unit: "个", kind: "flow", good: "neutral", tell: ["解散微信工作群"] },
    { id: "team-chat-groups-reported", name: "上报地方微信工作群数", aliases: ["上报地方微信工作群"], unit: "个", kind: "flow", good: "neutral", tell: ["上报地方微信工作群"] },
    { id: "team-survey-reports", name: "问卷调查分析报告篇数", aliases: ["问卷调查分析报告", "问卷调查报告"], unit: "篇", unitAliases: ["份"], kind: "flow", good: "up", tell: ["撰写问卷调查分析报告"] },
    { id: "team-people-cared-for", name: "重点关爱人员人次", aliases: ["重点关爱人员", "重点关心关爱人员"], unit: "人次", unitAliases: ["人", "名"], kind: "flow", good: "neutral", tell: ["关心关爱重点人员"] },
    { id: "team-suggestions", name: "征集意见建议条数", aliases: ["征集意见建议", "意见建议"], unit: "条", unitAliases: ["个"], kind: "flow", good: "up", tell: ["征集意见建议"] },
    { id: "team-family-plaques", name: "荣誉家庭光荣牌个数", aliases: ["荣誉家庭光荣牌", "光荣牌", "发放光荣牌"], unit: "个", unitAliases: ["块"], kind: "flow", good: "up", tell: ["发放“消防员荣誉家庭”光荣牌"] },
  ],
} as const satisfies DomainSpec;
