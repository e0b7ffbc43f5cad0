import type { LedgerChoice } from "../model/ledger.ts";

/** The wordings of choice columns. The first of each line is the standard one; hints are not accepted, only explained. */

/** 警情类别 of the 119 system, each with its older and spoken names. */
export const ALARM_TYPES: readonly LedgerChoice[] = [
  { id: "fire", words: ["火灾扑救", "火灾", "火警", "灭火"], hints: ["救火", "着火", "起火"] },
  { id: "rescue", words: ["抢险救援", "应急救援", "抢险"], hints: ["救援", "事故"] },
  { id: "social-aid", words: ["社会救助", "救助", "服务群众"], hints: ["求助", "帮助", "开锁", "取蜂"] },
  { id: "duty", words: ["公务执勤", "安保勤务", "执勤保卫", "公务安保"], hints: ["执勤", "安保", "保卫"] },
  { id: "antiterror", words: ["反恐排爆", "反恐", "反恐处突"] },
  { id: "false", words: ["虚假警", "虚警", "假警", "误报"], hints: ["谎报"] },
  { id: "other", words: ["其他出动", "其他", "其它", "其它出动", "其他警情"] },
];

/** 是否整改 and 整改状态. */
export const RECTIFICATION: readonly LedgerChoice[] = [
  {
    id: "done",
    words: [
      "已整改",
      "是",
      "√",
      "✓",
      "✔",
      "已改",
      "完成",
      "已完成",
      "整改完成",
      "整改完毕",
      "已销号",
      "销号",
      "已验收",
    ],
  },
  {
    id: "open",
    words: [
      "未整改",
      "否",
      "×",
      "✗",
      "未改",
      "未完成",
      "整改中",
      "正在整改",
      "限期整改中",
      "待验收",
      "待整改",
      "未销号",
    ],
  },
];

export const MANNERS: readonly LedgerChoice[] = [
  {
    id: "on-spot",
    words: ["当场整改", "当场", "立即整改", "即查即改", "现场整改", "立即改正", "责令立即改正", "当场改正"],
  },
  { id: "deadline", words: ["限期整改", "限期", "限期改正", "责令限期改正", "责令限期整改"] },
];

export const GRADES: readonly LedgerChoice[] = [
  { id: "ordinary", words: ["一般", "一般隐患", "一般火灾隐患"] },
  { id: "major", words: ["重大", "重大隐患", "重大火灾隐患"] },
];

export const YES_NO: readonly LedgerChoice[] = [
  { id: "yes", words: ["是", "√", "✓", "Y"] },
  { id: "no", words: ["否", "×", "N"] },
];

/** States of a report in the 119 system; only the last two are final. */
export const REPORT_STATES: readonly LedgerChoice[] = [
  { id: "pending", words: ["待填报", "审核中", "被退回", "待修改", "被驳回", "待完善", "被挂起", "待审核", "未审核"] },
  { id: "final", words: ["已审核", "已归档", "审核通过"] },
];

export const RECHECKS: readonly LedgerChoice[] = [
  { id: "failed", words: ["不合格", "复查不合格", "未通过"] },
  { id: "passed", words: ["合格", "复查合格", "通过", "已整改"] },
];

/** Found inside longer texts: 电气线路故障. */
export const FIRE_CAUSES: readonly LedgerChoice[] = [
  { id: "electrical", words: ["电气", "电器", "短路"] },
  { id: "careless-use", words: ["用火不慎"] },
];

export const FIRE_PLACES: readonly LedgerChoice[] = [
  { id: "residential", words: ["居住场所", "住宅", "民房", "自建房", "宿舍"] },
];

export const ACTIVITIES: readonly LedgerChoice[] = [
  { id: "opening", words: ["队站开放", "消防站开放", "开放日"] },
  { id: "five-entries", words: ["五进", "进企业", "进农村", "进社区", "进学校", "进家庭"] },
];
