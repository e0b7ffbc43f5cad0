import type { FilledText } from "../src/workbook/template-options.ts";

/** What a clerk would note down for the half-year report: written for this sample. */
export const firstHalfTexts: readonly FilledText[] = [
  {
    slot: "problem",
    body: "个别乡镇消防工作力量不足，日常巡查和宣传的频次跟不上\n部分单位整改主动性不强，限期整改的隐患需反复督促\n新入职队员多，复杂灾害事故处置经验不足",
  },
  {
    slot: "plan",
    body: "紧盯未整改隐患逐条跟踪，联合行业部门开展“回头看”\n突出高温、汛期灾害特点，抓实专业训练和夜间演练\n用好乡镇消防工作办公室和网格员，把宣传和排查做到户",
  },
];

export const fullYearTexts: readonly FilledText[] = [
  { slot: "highlight", body: "城关消防站新营房投入使用，县城东片区5分钟到场成为常态" },
  { slot: "practice", domain: "训练", body: "结合辖区山岳、水域灾害特点，固定每月第一周为专业训练周" },
  { slot: "practice", domain: "宣传", body: "把宣传车开进集镇，逢场天设点讲解用火用电常识" },
  {
    slot: "problem",
    heading: "基层消防力量不均衡",
    body: "边远乡镇政府专职消防队人员流动大，个别队伍装备老旧，初起火灾处置能力有待加强。",
  },
  {
    slot: "problem",
    heading: "隐患整改还有欠账",
    body: "老旧小区电动自行车充电、消防车通道占用等问题整改后容易反弹，需要部门合力、长期治理。",
  },
  {
    slot: "plan",
    heading: "抓实隐患清零",
    body: "建立未整改隐患逐条销号制度，每月通报进度，对久拖不改的依法处理。",
  },
  {
    slot: "plan",
    heading: "补齐基层短板",
    body: "推动乡镇专职队装备更新，分批组织队员到大队轮训。",
  },
  {
    slot: "plan",
    heading: "提升打赢能力",
    body: "围绕高层建筑和山岳救援开展实战演练，修订完善重点单位预案。",
  },
];
