import type { DomainSpec } from "../model/catalog.ts";

/** 火灾: one row a fire, after investigation; not the same thing as 火灾扑救, which counts turnouts. */
export const fires = {
  id: "fires",
  name: "火灾",
  sheet: "火灾",
  kin: ["alarms"],
  aliases: ["火灾情况", "火灾统计", "火灾形势"],
  // prettier-ignore
  metrics: [
    { id: "fires-total", name: "火灾起数", aliases: ["火灾", "火灾总数", "火灾总起数", "接报火灾", "接火灾", "发生火灾", "火灾发生起数", "起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", tell: ["发生火灾"], source: "《火灾统计管理规定》（消防〔2025〕17号），自2025年5月1日起施行" },
    { id: "fires-deaths", name: "死亡人数", aliases: ["死亡", "亡人", "亡人数", "死人", "火灾死亡人数"], shortNames: ["亡"], unit: "人", unitAliases: ["名"], kind: "flow", good: "down", casualty: true, tell: ["死亡"], source: "自2025年5月1日起，火灾发生后30日内死亡的计入（此前为7日）" },
    { id: "fires-injuries", name: "受伤人数", aliases: ["受伤", "伤人", "伤人数", "火灾受伤人数"], shortNames: ["伤"], unit: "人", unitAliases: ["名"], kind: "flow", good: "down", casualty: true, tell: ["受伤"] },
    { id: "fires-loss", name: "直接财产损失", aliases: ["财产损失", "火灾损失", "火灾直接财产损失", "损失"], unit: "万元", kind: "flow", decimals: 4, good: "down", tell: ["直接财产损失"], source: "与直接经济损失口径不同，不可互填" },
    { id: "fires-fatal", name: "亡人火灾起数", aliases: ["亡人火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["亡人火灾"] },
    { id: "fires-deaths-residential", name: "死亡人数.居住场所", label: "其中：居住场所死亡人数", aliases: ["居住场所死亡人数", "居住场所死亡", "居住场所亡人"], unit: "人", unitAliases: ["名"], kind: "flow", good: "down", casualty: true, partOf: "fires-deaths", tell: ["居住场所死亡"] },
    { id: "fires-minor", name: "轻微火灾", aliases: ["轻微火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["轻微火灾"], source: "一般火灾中无人员伤亡且直接财产损失不足1000元的（消防〔2025〕17号）" },
    { id: "fires-ordinary", name: "一般火灾", aliases: ["一般火灾起数", "火灾起数.一般火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["一般火灾"], source: "含轻微火灾" },
    { id: "fires-large", name: "火灾起数.较大火灾", label: "其中：较大火灾", aliases: ["较大火灾", "较大火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["较大火灾"] },
    { id: "fires-major", name: "火灾起数.重大火灾", label: "其中：重大火灾", aliases: ["重大火灾", "重大火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["重大火灾"] },
    { id: "fires-major-and-above", name: "火灾起数.重特大", label: "其中：重特大火灾", aliases: ["重特大火灾", "重特大火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["重特大火灾"], source: "重大火灾与特别重大火灾之和" },
    { id: "fires-large-and-above", name: "较大以上火灾", aliases: ["较大以上火灾起数", "较大及以上火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["较大以上火灾"], source: "较大火灾与重特大火灾之和，含较大火灾" },
    { id: "fires-urban", name: "火灾起数.城市", label: "其中：城市", aliases: ["城市", "城市火灾", "城市火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["城市火灾"] },
    { id: "fires-town", name: "火灾起数.县城集镇", label: "其中：县城集镇", aliases: ["县城集镇", "县城、集镇", "县城集镇火灾", "集镇火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["县城集镇火灾"] },
    { id: "fires-rural", name: "火灾起数.农村", label: "其中：农村", aliases: ["农村", "农村火灾", "农村火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["农村火灾"] },
    { id: "fires-other-area", name: "火灾起数.其他区域", label: "其中：其他区域", aliases: ["其他区域", "其他区域火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["其他区域火灾"] },
    { id: "fires-residential", name: "火灾起数.居住场所", label: "其中：居住场所", aliases: ["居住场所", "居住场所火灾", "住宅火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["居住场所火灾"], source: "属建（构）筑物火灾的一类，不与建（构）筑物并列相加" },
    { id: "fires-buildings", name: "火灾起数.建构筑物", label: "其中：建（构）筑物", aliases: ["建构筑物", "建构筑物火灾", "建（构）筑物火灾", "建筑火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["建（构）筑物火灾"] },
    { id: "fires-outdoor", name: "火灾起数.户外", label: "其中：户外", aliases: ["户外", "户外火灾", "室外火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["户外火灾"] },
    { id: "fires-vehicles", name: "火灾起数.交通工具", label: "其中：交通工具", aliases: ["交通工具", "交通工具火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["交通工具火灾"] },
    { id: "fires-other-places", name: "火灾起数.其他场所", label: "其中：其他场所", aliases: ["其他场所", "其他场所火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["其他场所火灾"] },
    { id: "fires-electrical", name: "火灾起数.电气", label: "其中：电气引发", aliases: ["电气", "电气火灾", "电气原因"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["电气引发火灾"] },
    { id: "fires-careless-use", name: "火灾起数.用火不慎", label: "其中：用火不慎引发", aliases: ["用火不慎", "用火不慎火灾", "生活用火不慎"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["用火不慎引发火灾"] },
    { id: "fires-other-causes", name: "火灾起数.其他原因", label: "其中：其他原因引发", aliases: ["其他原因", "其他原因火灾"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", partOf: "fires-total", tell: ["其他原因引发火灾"] },
    { id: "fires-by-county", name: "火灾起数.分县", label: "火灾起数（分县）", aliases: ["分县火灾起数", "各县火灾起数"], unit: "起", unitAliases: ["次"], kind: "flow", good: "down", tell: ["发生火灾"], onlyScoped: true, source: "县名填在范围一列" },
  ],
} as const satisfies DomainSpec;
