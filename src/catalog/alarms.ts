import type { DomainSpec } from "../model/catalog.ts";

/** 接警出动: what the brigade was called to, with what it went, whom it helped. All neutral: a call is not a merit. */
export const alarms = {
  id: "alarms",
  name: "接警",
  sheet: "接警",
  kin: ["fires"],
  aliases: ["接处警", "出警", "接警出动", "接处警情况", "灭火救援", "警情"],
  // prettier-ignore
  metrics: [
    { id: "alarms-total", name: "接警出动总数", aliases: ["接警出动", "接警出动次数", "接警出动起数", "接警总数", "接警起数", "接处警", "接处警总数", "警情总数", "出警", "出警总数", "处置警情", "处警", "接处警情", "接警", "接报警情", "发生警情", "出动救援"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", tell: ["接警出动"], source: "等于火灾扑救、抢险救援、社会救助、公务执勤、反恐排爆、其他出动之和" },
    { id: "alarms-fire", name: "火灾扑救", aliases: ["灭火", "火警", "火灾扑救起数", "灭火出动"], shortNames: ["火灾"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", partOf: "alarms-total", tell: ["火灾扑救"], source: "按出动计，与火灾起数口径不同" },
    { id: "alarms-forest", name: "接警出动总数.森林草原火灾", label: "其中：森林草原火灾", aliases: ["森林草原火灾", "森林火灾"], unit: "起", unitAliases: ["次", "次起"], kind: "flow", good: "neutral", partOf: "alarms-fire", tell: ["森林草原火灾扑救"] },
    { id: "alarms-rescue", name: "抢险救援", aliases: ["应急救援", "抢险救援起数", "抢险", "救援"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", partOf: "alarms-total", tell: ["抢险救援"] },
    { id: "alarms-social-aid", name: "社会救助", aliases: ["救助", "服务群众", "社会救助起数"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", partOf: "alarms-total", tell: ["社会救助"] },
    { id: "alarms-rescue-with-aid", name: "抢险救援.含救助", label: "抢险救援（含社会救助）", aliases: ["抢险救援和社会救助", "抢险救援及社会救助", "抢险救援含救助"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", tell: ["抢险救援和社会救助"], source: "等于抢险救援与社会救助之和，两项不分列时填写" },
    { id: "alarms-duty", name: "公务执勤", aliases: ["安保勤务", "执勤保卫", "公务安保"], shortNames: ["执勤", "执勤安保", "安保执勤"], unit: "起", unitAliases: ["次", "次起"], kind: "flow", good: "neutral", partOf: "alarms-total", tell: ["公务执勤"] },
    { id: "alarms-antiterror", name: "反恐排爆", aliases: ["反恐", "反恐处突"], unit: "起", unitAliases: ["次", "次起"], kind: "flow", good: "neutral", partOf: "alarms-total", tell: ["反恐排爆"] },
    { id: "alarms-other", name: "其他出动", aliases: ["其他", "其它", "其它出动", "其他警情"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", partOf: "alarms-total", tell: ["其他出动"], source: "含虚假警" },
    { id: "alarms-false", name: "虚假警", label: "其中：虚假警", aliases: ["虚警", "假警", "误报"], unit: "起", unitAliases: ["次", "次起", "件"], kind: "flow", good: "neutral", partOf: "alarms-other", tell: ["虚假警"] },
    { id: "alarms-dispatches", name: "出动队次", aliases: ["出动力量队次", "队次"], unit: "队次", kind: "flow", good: "neutral", tell: ["出动力量"], source: "每个消防站出动一次计一队次" },
    { id: "alarms-vehicles", name: "出动车辆", aliases: ["出车", "车次", "出动车次", "出动消防车", "出动车辆数", "出动力量车辆"], unit: "辆次", unitAliases: ["台次", "车次", "辆", "台"], kind: "flow", good: "neutral", tell: ["出动车辆"] },
    { id: "alarms-personnel", name: "出动人员", aliases: ["出动警力", "出动指战员", "指战员", "出动人次", "出动人数", "出动力量人员"], shortNames: ["出人"], unit: "人次", unitAliases: ["人", "人(次)"], kind: "flow", good: "neutral", tell: ["出动人员"] },
    { id: "alarms-trapped", name: "被困人员", aliases: ["被困人数", "遇险人员", "现场被困人员"], unit: "人", unitAliases: ["名"], kind: "flow", good: "neutral", tell: ["现场被困人员"] },
    { id: "alarms-rescued", name: "抢救被困人员", aliases: ["抢救被困群众", "抢救遇险人员", "抢救人员", "抢救人数", "营救被困人员", "营救人员", "营救", "救出", "救出人员", "抢救遇险群众", "营救遇险被困人员"], shortNames: ["救人"], unit: "人", unitAliases: ["名"], kind: "flow", good: "neutral", tell: ["抢救被困人员"] },
    { id: "alarms-evacuated", name: "疏散被困人员", aliases: ["疏散人员", "疏散人数", "疏散群众", "疏散遇险人员", "疏散", "转移群众", "疏散转移群众", "转移疏散", "疏散遇险群众"], unit: "人", unitAliases: ["名", "人次"], kind: "flow", good: "neutral", tell: ["疏散被困人员"] },
    { id: "alarms-rescued-and-evacuated", name: "营救疏散人员合计", aliases: ["营救疏散人员", "营救疏散合计", "抢救疏散人员", "抢救和疏散人员"], unit: "人", unitAliases: ["名", "人次"], kind: "flow", good: "neutral", tell: ["营救疏散人员"], source: "等于抢救被困人员与疏散被困人员之和" },
    { id: "alarms-property-saved", name: "抢救财产价值", aliases: ["抢救财产", "抢救财产金额"], unit: "万元", kind: "flow", decimals: 4, good: "neutral", tell: ["抢救财产价值"], source: "与挽回经济损失、保护财产价值口径不同，不可互填" },
    { id: "alarms-property-protected", name: "挽回经济损失", aliases: ["挽回经济财产损失", "保护财产", "保护财产价值"], unit: "万元", kind: "flow", decimals: 4, good: "neutral", tell: ["挽回经济损失"], source: "与抢救财产价值口径不同，不可互填" },
    { id: "alarms-own-casualties", name: "参战人员伤亡", aliases: ["参战伤亡", "指战员伤亡"], unit: "人", unitAliases: ["名"], kind: "flow", good: "down", casualty: true, tell: ["参战人员伤亡"] },
  ],
} as const satisfies DomainSpec;
