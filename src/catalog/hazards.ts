import type { DomainSpec } from "../model/catalog.ts";

/** 隐患整改: hazards found and rectified, then the special campaigns (通道, 电动自行车, 自建房, 改造). */
export const hazards = {
  id: "hazards",
  name: "隐患",
  sheet: "隐患整改",
  kin: ["inspections"],
  aliases: ["隐患", "火灾隐患", "隐患排查", "隐患排查整改", "隐患整改情况"],
  // prettier-ignore
  metrics: [
    // 期初 belongs to the first month of the period, so it is neither added nor taken from the last month.
    { id: "hazards-opening", name: "期初未整改", aliases: ["期初未整改隐患", "期初数", "上期遗留", "上期遗留隐患"], unit: "处", unitAliases: ["条", "条(处)", "项", "个"], kind: "distinct", good: "neutral", tell: ["期初未整改火灾隐患"], source: "报告期开始前发现、开始时仍未整改的；不按月相加" },
    { id: "hazards-found", name: "发现火灾隐患或违法行为", aliases: ["发现隐患", "发现隐患数", "发现火灾隐患", "发现火灾隐患数", "发现火灾隐患和违法行为", "查出隐患", "排查隐患", "本期新增"], shortNames: ["查隐患", "查出火灾隐患"], unit: "处", unitAliases: ["条", "条(处)", "项", "个", "起"], kind: "flow", good: "neutral", tell: ["发现火灾隐患或违法行为"] },
    { id: "hazards-rectified-of-found", name: "本期发现隐患中已整改", aliases: ["本期发现已整改", "当期发现已整改"], unit: "处", unitAliases: ["条", "条(处)", "项", "个", "起"], kind: "flow", good: "up", partOf: "hazards-found", tell: ["本期发现隐患中已整改"], source: "只计本期发现的，不含以前遗留" },
    { id: "hazards-rectified", name: "督促整改火灾隐患或违法行为", aliases: ["督促整改", "督促整改隐患", "督促整改火灾隐患", "督促整改火灾隐患和违法行为", "整改隐患", "整改隐患数", "整改火灾隐患", "督改隐患", "已整改", "本期整改"], shortNames: ["改隐患"], unit: "处", unitAliases: ["条", "条(处)", "项", "个", "起"], kind: "flow", good: "up", tell: ["督促整改火灾隐患或违法行为"], source: "本期完成整改的，可以含以前遗留" },
    { id: "hazards-rectified-on-spot", name: "督促整改火灾隐患或违法行为.当场整改", label: "其中：当场整改", aliases: ["当场整改", "现场整改", "立即整改", "即查即改"], unit: "处", unitAliases: ["条", "条(处)", "项", "个", "起"], kind: "flow", good: "up", partOf: "hazards-rectified", tell: ["当场整改"] },
    { id: "hazards-due", name: "到期应整改", aliases: ["到期应整改隐患", "应整改", "到期应完成"], unit: "处", unitAliases: ["条", "条(处)", "项", "个"], kind: "flow", good: "neutral", tell: ["到期应整改火灾隐患"] },
    { id: "hazards-rectified-on-time", name: "按期整改", aliases: ["按期整改隐患", "按期完成整改", "期限内整改"], unit: "处", unitAliases: ["条", "条(处)", "项", "个"], kind: "flow", good: "up", tell: ["按期整改火灾隐患"] },
    { id: "hazards-closing", name: "期末未整改", aliases: ["期末未整改隐患", "期末数", "尚未整改", "未整改"], unit: "处", unitAliases: ["条", "条(处)", "项", "个"], kind: "stock", good: "down", tell: ["尚未整改火灾隐患"], source: "等于期初未整改加本期发现减本期整改" },
    { id: "hazards-overdue", name: "逾期未整改", aliases: ["逾期未整改隐患", "逾期"], unit: "处", unitAliases: ["条", "条(处)", "项", "个"], kind: "stock", good: "down", partOf: "hazards-closing", tell: ["逾期未整改火灾隐患"] },
    { id: "hazards-self-rectified", name: "单位自查自改隐患", aliases: ["自查自改", "自查自改隐患", "单位自查自改"], unit: "处", unitAliases: ["条", "条(处)", "项", "个"], kind: "flow", good: "up", tell: ["单位自查自改火灾隐患"] },
    { id: "hazards-litigation", name: "公益诉讼推动整改隐患数", aliases: ["公益诉讼推动整改隐患", "公益诉讼整改隐患"], unit: "个", unitAliases: ["处", "项"], kind: "flow", good: "up", tell: ["通过公益诉讼推动整改隐患"] },
    { id: "hazards-passages-cleared", name: "整改占堵通道飞线充电处数", aliases: ["整改占堵通道飞线充电", "占堵通道和飞线充电整改"], unit: "处", unitAliases: ["起"], kind: "flow", good: "up", tell: ["整改占堵消防车通道、飞线充电行为"] },
    { id: "hazards-communities-unblocked", name: "疏通消防通道小区数", aliases: ["疏通消防通道小区", "疏通小区消防车通道"], unit: "个", kind: "flow", good: "up", tell: ["疏通", "小区消防车通道"] },
    { id: "hazards-parking-spaces", name: "规划停车位数", aliases: ["规划停车位"], unit: "个", kind: "flow", good: "up", tell: ["规划停车位"] },
    { id: "hazards-e-bike-cases", name: "查处违规停放电动车", aliases: ["查处违规停放电动自行车"], unit: "起", unitAliases: ["辆", "次"], kind: "flow", good: "neutral", tell: ["查处电动车违规停放"] },
    { id: "hazards-e-bikes-removed", name: "清理违规停放电动车", aliases: ["清理违规停放电动自行车"], unit: "辆", kind: "flow", good: "neutral", tell: ["清理违规停放电动车"] },
    { id: "hazards-charging-sheds", name: "充电车棚数", aliases: ["充电车棚", "设置充电车棚"], unit: "个", unitAliases: ["处"], kind: "stock", good: "up", tell: ["已设置充电车棚"] },
    { id: "hazards-charging-ports", name: "充电端口数", aliases: ["充电端口", "设置充电端口"], unit: "个", kind: "stock", good: "up", tell: ["已设置充电端口"] },
    { id: "hazards-alarm-communities", name: "加装预警装置小区数", aliases: ["加装预警装置小区"], unit: "个", kind: "flow", good: "up", tell: ["为", "小区加装电动自行车监控预警装置"] },
    { id: "hazards-alarm-lifts", name: "加装预警装置电梯部数", aliases: ["加装预警装置电梯"], unit: "部", kind: "flow", good: "up", tell: ["为", "电梯加装电动自行车监控预警装置"] },
    { id: "hazards-colour-steel-removed", name: "拆除彩钢板面积", aliases: ["拆除彩钢板", "彩钢板拆除面积"], unit: "平方米", unitAliases: ["m²", "㎡", "平米"], kind: "flow", decimals: 2, good: "up", tell: ["拆除彩钢板"] },
    { id: "hazards-self-built-houses", name: "排查村民自建房户数", aliases: ["排查村民自建房", "排查自建房", "自建房排查户数"], unit: "户", unitAliases: ["栋"], kind: "flow", good: "up", tell: ["排查村民自建房"] },
    { id: "hazards-self-built-houses-rate", name: "自建房排查率", aliases: ["村民自建房排查率"], unit: "%", kind: "ratio", decimals: 2, good: "up", tell: ["村民自建房排查率"], source: "已排查户数÷应排查户数" },
    { id: "hazards-small-places", name: "排查小型生产经营场所家次", aliases: ["排查小型生产经营场所", "排查小场所"], unit: "家次", unitAliases: ["家"], kind: "flow", good: "up", tell: ["排查小型生产经营场所"] },
    { id: "hazards-small-places-rate", name: "小型场所排查率", aliases: ["小型生产经营场所排查率"], unit: "%", kind: "ratio", decimals: 2, good: "up", tell: ["小型生产经营场所排查率"], source: "已排查场所数÷应排查场所数" },
    { id: "hazards-rewired-houses", name: "木质房屋电改户数", aliases: ["木质房屋电改", "木质房屋电气线路改造"], unit: "户", unitAliases: ["栋"], kind: "flow", good: "up", tell: ["完成", "木质房屋电气线路改造"] },
    { id: "hazards-renewal-areas-planned", name: "纳入改造老旧小区和街巷数", aliases: ["纳入改造老旧小区和街巷", "老旧小区和背街小巷消防设施纳入改造"], unit: "个", kind: "flow", good: "up", tell: ["将", "老旧小区和背街小巷纳入消防设施改造"] },
    { id: "hazards-renewal-areas-done", name: "完成改造老旧小区和街巷数", aliases: ["完成改造老旧小区和街巷"], unit: "个", kind: "flow", good: "up", tell: ["完成", "老旧小区和背街小巷消防设施改造"] },
    { id: "hazards-resettlement-sites", name: "移民安置点消防设施建设数", aliases: ["移民安置点消防设施建设"], unit: "个", kind: "flow", good: "up", tell: ["推进", "移民安置点消防设施建设"] },
  ],
} as const satisfies DomainSpec;
