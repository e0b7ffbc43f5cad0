import type { LedgerColumnSpec } from "../model/ledger.ts";
import * as choices from "./ledger-choices.ts";

/** Columns by the headings that mean them; brackets behind a heading (（万元）) are taken off before they are compared. */

// prettier-ignore
export const HAZARD_COLUMNS: readonly LedgerColumnSpec[] = [
  { key: "serial", name: "序号", aliases: ["编号", "No", "NO."], holds: "number" },
  { key: "unit", name: "单位名称", aliases: ["单位", "被检查单位", "受检单位", "检查单位", "场所名称", "单位（场所）名称", "隐患单位"], holds: "text" },
  { key: "credit-code", name: "统一社会信用代码", aliases: ["社会信用代码", "信用代码"], holds: "text" },
  { key: "place", name: "地址", aliases: ["单位地址", "详细地址", "乡镇", "乡镇（街道）", "所属乡镇", "所在地"], holds: "text" },
  { key: "place-type", name: "场所类型", aliases: ["单位类型", "场所类别", "单位类别", "场所性质"], holds: "text" },
  { key: "found", name: "检查日期", aliases: ["发现日期", "检查时间", "发现时间", "排查日期", "排查时间", "隐患发现日期"], loose: ["日期"], holds: "date" },
  { key: "inspector", name: "检查人", aliases: ["检查人员", "排查人", "监督员", "执法人员"], holds: "text" },
  { key: "text", name: "隐患内容", aliases: ["存在问题", "存在隐患", "隐患情况", "隐患描述", "火灾隐患", "隐患问题", "存在的隐患", "存在的问题", "存在的火灾隐患", "存在火灾隐患", "火灾隐患内容", "火灾隐患情况", "问题隐患", "隐患"], holds: "text" },
  { key: "grade", name: "隐患等级", aliases: ["隐患级别", "隐患类别", "等级"], holds: "choice", choices: choices.GRADES },
  { key: "listing", name: "挂牌级别", aliases: ["挂牌督办级别", "挂牌督办", "挂牌", "挂牌情况"], holds: "text" },
  { key: "manner", name: "整改方式", aliases: ["整改类型", "改正方式", "处理方式"], holds: "choice", choices: choices.MANNERS },
  { key: "document", name: "文书号", aliases: ["文书编号", "法律文书号", "通知书编号", "责令改正通知书编号", "文书文号"], holds: "text" },
  { key: "measure", name: "整改措施", aliases: ["措施", "整改要求"], holds: "text" },
  { key: "person", name: "整改责任人", aliases: ["责任人", "整改负责人", "负责人"], holds: "text" },
  { key: "due", name: "整改期限", aliases: ["整改时限", "限改日期", "限期", "整改截止日期", "期限"], holds: "date" },
  { key: "status", name: "是否整改", aliases: ["整改状态", "整改情况", "状态", "整改结果", "是否完成整改", "是否销号", "销号"], holds: "choice", choices: choices.RECTIFICATION },
  { key: "done", name: "完成日期", aliases: ["整改完成日期", "整改完成时间", "完成时间", "整改日期", "销号日期", "实际完成日期"], holds: "date" },
  { key: "rechecked", name: "复查日期", aliases: ["复查时间"], holds: "date" },
  { key: "recheck-result", name: "复查结果", aliases: ["复查情况", "复查意见"], holds: "choice", choices: choices.RECHECKS },
  { key: "id-number", name: "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证"], holds: "text" },
  { key: "note", name: "备注", aliases: ["说明"], holds: "text" },
];

// prettier-ignore
export const INSPECTION_COLUMNS: readonly LedgerColumnSpec[] = [
  ...HAZARD_COLUMNS.filter(({ key }) => ["serial", "unit", "credit-code", "place", "place-type", "found", "inspector", "id-number", "note"].includes(key)),
  { key: "found-count", name: "发现隐患数", aliases: ["发现隐患", "发现火灾隐患", "隐患数", "发现隐患处数"], holds: "number" },
  { key: "rectified-count", name: "督促整改数", aliases: ["督促整改", "整改隐患", "整改隐患数", "督促整改隐患"], holds: "number" },
  { key: "notices", name: "责令改正通知书", aliases: ["下发通知书", "通知书份数", "责令改正", "下发责令改正通知书"], holds: "number" },
  { key: "penalties", name: "行政处罚决定书", aliases: ["行政处罚", "处罚决定书"], holds: "number" },
  { key: "seals", name: "临时查封决定书", aliases: ["临时查封", "查封"], holds: "number" },
  { key: "stops", name: "责令三停", aliases: ["三停", "责令“三停”", "“三停”"], holds: "number" },
  { key: "fines", name: "罚款金额", aliases: ["罚款", "罚款数额"], holds: "money" },
];

// prettier-ignore
export const PENALTY_COLUMNS: readonly LedgerColumnSpec[] = [
  { key: "serial", name: "序号", aliases: ["编号"], holds: "number" },
  { key: "unit", name: "被处罚单位", aliases: ["被处罚人", "被处罚对象", "处罚对象", "当事人", "当事人名称", "受罚单位", "单位名称", "处罚单位"], holds: "text" },
  { key: "document", name: "处罚决定书文号", aliases: ["决定书文号", "行政处罚决定书文号", "处罚文号", "处罚决定书编号", "决定书编号", "案号", "文书号", "文号"], holds: "text" },
  { key: "decided", name: "处罚日期", aliases: ["处罚时间", "处罚决定日期", "决定日期", "作出处罚决定日期", "裁决日期"], loose: ["日期", "时间"], holds: "date" },
  { key: "text", name: "违法行为", aliases: ["案由", "违法事实", "处罚事由", "违法内容", "处罚原因"], holds: "text" },
  { key: "fines", name: "罚款金额", aliases: ["罚款", "罚款数额", "处罚金额", "罚没金额"], holds: "money" },
  { key: "person", name: "承办人", aliases: ["办案人", "办案人员", "执法人员"], holds: "text" },
  { key: "id-number", name: "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证"], holds: "text" },
  { key: "note", name: "备注", aliases: ["说明"], holds: "text" },
];

// prettier-ignore
export const ALARM_COLUMNS: readonly LedgerColumnSpec[] = [
  { key: "serial", name: "序号", aliases: [], holds: "number" },
  { key: "event", name: "警情编码", aliases: ["警情编号", "接警编号", "警单号", "案件编号"], holds: "text" },
  { key: "called", name: "接警时间", aliases: ["接警日期", "报警时间", "接警日期时间", "立案时间", "警情时间", "出动日期", "出警日期"], loose: ["日期", "时间"], holds: "date" },
  { key: "dispatched", name: "出动时间", aliases: ["出警时间", "派警时间"], holds: "date" },
  { key: "arrived", name: "到场时间", aliases: ["到达时间", "到达现场时间"], holds: "date" },
  { key: "finished", name: "结束时间", aliases: ["处置结束时间", "战斗结束时间", "扑灭时间"], holds: "date" },
  { key: "returned", name: "归队时间", aliases: ["返回时间", "归队日期"], holds: "date" },
  { key: "type", name: "警情类型", aliases: ["警情类别", "灾害类型", "出动类型", "警情种类", "灾情类型", "警情性质", "灾害类别"], loose: ["类别", "类型", "性质", "种类"], holds: "choice", choices: choices.ALARM_TYPES },
  { key: "place", name: "警情地址", aliases: ["地址", "行政区域", "事发地点", "灾害地点", "出警地点", "地点"], holds: "text" },
  { key: "station", name: "出动队伍", aliases: ["派发单位", "出动单位", "出警单位", "出动中队", "队站", "主战队站"], holds: "text" },
  { key: "forces", name: "投入力量", aliases: ["出动力量", "力量", "出动车辆人员"], holds: "forces" },
  { key: "vehicles", name: "出动车辆", aliases: ["出动车辆数", "车辆", "车辆数", "出车"], holds: "number" },
  { key: "people", name: "出动人员", aliases: ["出动人数", "出动警力", "人数", "人员"], holds: "number" },
  { key: "distance", name: "行驶距离", aliases: ["里程", "行驶里程", "距离"], holds: "number" },
  { key: "trapped", name: "被困人数", aliases: ["被困人员"], holds: "number" },
  { key: "rescued", name: "抢救人数", aliases: ["抢救被困人员", "营救人数", "抢救人员", "救出人数"], holds: "number" },
  { key: "evacuated", name: "疏散人数", aliases: ["疏散被困人员", "疏散人员", "疏散群众"], holds: "number" },
  { key: "property", name: "抢救财产价值", aliases: ["抢救财产"], holds: "money" },
  { key: "state", name: "审批状态", aliases: ["审核状态", "报告状态", "状态"], holds: "choice", choices: choices.REPORT_STATES },
  { key: "id-number", name: "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证"], holds: "text" },
  { key: "note", name: "备注", aliases: ["说明"], holds: "text" },
];

// prettier-ignore
export const DISPATCH_COLUMNS: readonly LedgerColumnSpec[] = [
  ...ALARM_COLUMNS,
  { key: "document", name: "出动编号", aliases: ["出动编码"], holds: "text" },
  { key: "manner", name: "参战形式", aliases: ["参战方式"], holds: "text" },
];

// prettier-ignore
export const FIRE_COLUMNS: readonly LedgerColumnSpec[] = [
  { key: "serial", name: "序号", aliases: [], holds: "number" },
  { key: "event", name: "火灾编号", aliases: ["火灾编码"], holds: "text" },
  { key: "started", name: "起火时间", aliases: ["起火日期", "火灾时间", "发生时间", "火灾日期"], loose: ["日期", "时间"], holds: "date" },
  { key: "unit", name: "起火单位", aliases: ["单位名称", "户主", "起火单位（户主）"], holds: "text" },
  { key: "place", name: "地址", aliases: ["起火地址", "起火地点", "行政区域", "火灾地点"], holds: "text" },
  { key: "place-type", name: "起火场所", aliases: ["场所类型", "场所"], holds: "choice", choices: choices.FIRE_PLACES, inside: true },
  { key: "cause", name: "起火原因", aliases: ["火灾原因", "原因"], holds: "choice", choices: choices.FIRE_CAUSES, inside: true },
  { key: "minor", name: "轻微火灾", aliases: ["是否轻微火灾", "轻微"], holds: "choice", choices: choices.YES_NO },
  { key: "casualties", name: "伤亡情况", aliases: ["伤亡", "人员伤亡", "伤亡人数"], holds: "casualties" },
  { key: "deaths", name: "死亡人数", aliases: ["死亡", "亡人数"], holds: "number" },
  { key: "injuries", name: "受伤人数", aliases: ["受伤", "伤人数"], holds: "number" },
  { key: "loss", name: "直接财产损失", aliases: ["财产损失", "直接损失", "损失"], holds: "money" },
  { key: "state", name: "报告状态", aliases: ["审核状态", "审批状态", "状态"], holds: "choice", choices: choices.REPORT_STATES },
  { key: "id-number", name: "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证"], holds: "text" },
  { key: "note", name: "备注", aliases: ["说明"], holds: "text" },
];

// prettier-ignore
export const TRAINING_COLUMNS: readonly LedgerColumnSpec[] = [
  { key: "serial", name: "序号", aliases: [], holds: "number" },
  { key: "held", name: "培训日期", aliases: ["培训时间", "授课日期", "授课时间"], loose: ["日期", "时间"], holds: "date" },
  { key: "place", name: "培训地点", aliases: ["地点", "地址"], holds: "text" },
  { key: "target", name: "培训对象", aliases: ["培训单位", "受训单位", "参训单位"], loose: ["对象", "单位", "单位名称"], holds: "text" },
  { key: "topic", name: "培训内容", aliases: ["培训主题", "培训名称"], loose: ["内容", "课程"], holds: "text" },
  { key: "people", name: "培训人数", aliases: ["参训人数", "参加人数", "培训人次", "人数"], holds: "number" },
  { key: "person", name: "授课人", aliases: ["主讲人", "宣讲人", "授课人员"], holds: "text" },
  { key: "leaflets", name: "发放资料", aliases: ["发放宣传资料", "发放资料数", "宣传资料"], holds: "number" },
  { key: "id-number", name: "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证"], holds: "text" },
  { key: "note", name: "备注", aliases: ["说明"], holds: "text" },
];

// prettier-ignore
export const PUBLICITY_COLUMNS: readonly LedgerColumnSpec[] = [
  { key: "serial", name: "序号", aliases: [], holds: "number" },
  { key: "held", name: "活动日期", aliases: ["宣传日期", "活动时间", "宣传时间"], loose: ["日期", "时间"], holds: "date" },
  { key: "place", name: "活动地点", aliases: ["宣传地点", "地点", "地址"], holds: "text" },
  { key: "target", name: "宣传对象", aliases: ["活动对象"], loose: ["对象", "参加单位", "单位"], holds: "text" },
  { key: "topic", name: "活动名称", aliases: ["活动主题", "活动内容", "宣传内容", "宣传主题", "宣传活动"], loose: ["内容", "主题"], holds: "text" },
  { key: "type", name: "活动类型", aliases: ["宣传形式", "活动形式", "宣传类型", "活动类别"], holds: "choice", choices: choices.ACTIVITIES, inside: true },
  { key: "people", name: "受众人数", aliases: ["参加人数", "受教育人数", "接待人数", "参与人数", "人数"], holds: "number" },
  { key: "leaflets", name: "发放资料", aliases: ["发放宣传资料", "发放资料数", "宣传资料"], holds: "number" },
  { key: "id-number", name: "身份证号", aliases: ["身份证号码", "公民身份号码", "身份证"], holds: "text" },
  { key: "note", name: "备注", aliases: ["说明"], holds: "text" },
];
