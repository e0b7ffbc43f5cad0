import type { Attachment, Block, Narrative, Span } from "../../src/model/narrative.ts";
import { block, told } from "./told-line.ts";

/** A made-up report of the usual size: about 8,000 characters, some 250 told numbers, an attachment of 60 rows. */

const TITLE = "临江市青山区消防救援大队2023年上半年消防救援工作总结";

const TOWNSHIPS: readonly (readonly [name: string, alarms: number, units: number, hazards: number, people: number])[] =
  [
    ["城关镇", 96, 138, 211, 2460],
    ["石桥镇", 41, 57, 83, 1120],
    ["柳林镇", 33, 46, 62, 870],
    ["白马镇", 29, 40, 55, 760],
    ["三河镇", 24, 38, 47, 690],
    ["红岩乡", 19, 31, 40, 540],
    ["云峰乡", 17, 27, 36, 480],
    ["大坪乡", 15, 22, 30, 410],
    ["新田乡", 12, 18, 24, 350],
    ["青龙乡", 11, 15, 21, 300],
    ["南山街道", 8, 10, 14, 240],
  ];

const CAMPAIGNS = [
  ["高层建筑消防安全专项整治", 64, 118, 97],
  ["自建房和经营性场所排查", 152, 236, 201],
  ["电动自行车停放充电场所治理", 88, 143, 120],
  ["学校和幼儿园开学前检查", 47, 69, 66],
  ["养老服务机构消防安全提升", 21, 34, 31],
  ["春节元宵期间烟花爆竹燃放点巡防", 36, 28, 28],
  ["劳动密集型企业和仓储物流场所检查", 73, 131, 112],
  ["文物建筑和宗教活动场所检查", 19, 33, 29],
  ["餐饮场所燃气使用安全检查", 95, 127, 125],
  ["加油加气站和危险化学品单位检查", 24, 17, 17],
] as const;

function township([name, alarms, units, hazards, people]: (typeof TOWNSHIPS)[number]): Block {
  return block(
    "paragraph",
    `${name}上半年接警出动〔${alarms}|接警|接警出动总数〕起，配合检查单位〔${units}|检查|检查单位〕家，发现并登记火灾隐患` +
      `〔${hazards}|隐患|发现火灾隐患〕处，组织村居干部、网格员和经营户参加消防知识培训〔${people}|宣传|培训人数〕人次。` +
      `镇村两级微型消防站每周开展一次拉动，夜间巡查由网格员和治安巡防队员共同承担，发现堵塞消防车通道、飞线充电等问题当场劝导，` +
      `不能当场改正的填写告知单并在三日内回访，重点帮扶独居老人和残疾人家庭检查用火用电。`,
  );
}

function campaign([name, units, found, done]: (typeof CAMPAIGNS)[number], index: number): Block {
  return block(
    "paragraph",
    `〈${index + 1}.${name}。〉共检查单位〔${units}|检查|检查单位〕家，发现火灾隐患〔${found}|隐患|发现火灾隐患〕处，督促整改` +
      `〔${done}|隐患|督促整改火灾隐患〕处。检查中坚持边查边改，对疏散通道堵塞、消防设施停用、电气线路敷设不规范等突出问题逐条讲清` +
      `危害和整改办法，由单位负责人签字确认整改期限；到期后组织复查，对仍未整改的依法处理并通报行业主管部门，同时把典型隐患制成` +
      `图片在业主群、商户群中转发，“以案说法”提醒同类场所自查自改。`,
  );
}

function publicity([name, alarms, units, , people]: (typeof TOWNSHIPS)[number]): Block {
  return block(
    "paragraph",
    `${name}利用集市、庙会和农忙间隙开展入户宣传〔${units * 3}|宣传|入户宣传〕户，张贴标语海报〔${alarms * 5}余|宣传|张贴海报〕张，` +
      `组织疏散演练〔${Math.ceil(people / 200)}|宣传|疏散演练〕次。对外来务工人员、留守老人和儿童采取上门讲、现场教的方式，讲清电动自行车` +
      `进楼入户、乱拉电线、卧床吸烟的危险，教会使用灭火器和简易呼吸面具，并由村（社区）建立台账，逢重大节日再回访一遍，确保知晓率和参与率稳步提高。`,
  );
}

const OPENING: readonly Block[] = [
  block("title", TITLE),
  block("byline", "（临江市青山区消防救援大队  2023年6月30日）"),
  block("salutation", "区安全生产委员会："),
  block(
    "paragraph",
    "2023年上半年，大队在区委、区政府和上级消防救援部门的领导下，围绕“防风险、保平安”这条主线，统筹推进防火监督、灭火救援、" +
      "宣传培训和队伍建设，全区火灾形势总体平稳，未发生较大以上火灾。现将有关情况总结如下：",
  ),
];

const RESCUE: readonly Block[] = [
  block("heading-1", "一、灭火救援工作"),
  block("heading-2", "（一）接警出动情况"),
  block(
    "paragraph",
    "上半年，大队共接警出动〔305|接警|接警出动总数〕起，同比上升〔8.2|接警|接警出动总数|yoy-rate〕%，其中火灾扑救〔112|接警|火灾扑救〕起、" +
      "抢险救援〔86|接警|抢险救援〕起、社会救助〔71|接警|社会救助〕起、公务执勤〔24|接警|公务执勤〕起、其他出动〔12|接警|其他出动〕起；" +
      "出动车辆〔642|接警|出动车辆〕辆次，出动指战员〔3421|接警|出动人员〕人次，抢救被困人员〔58|接警|抢救被困人员〕人，疏散群众" +
      "〔430余|接警|疏散群众〕人，抢救财产价值〔186.5|接警|抢救财产价值〕万元。",
  ),
  block(
    "paragraph",
    "从时间看，〔2|接警|接警出动总数|peak〕月接警最多，主要是春节期间燃放烟花爆竹和祭祀用火引起的杂草、垃圾火灾；从类型看，电气原因火灾占" +
      "〔34.8|火灾|电气火灾|share〕%，生活用火不慎占〔21.4|火灾|用火不慎|share〕%，两类合计超过一半；从地域看，城关镇接警占全区的" +
      "〔31.5|接警|接警出动总数|share〕%，与人口和单位分布相符。",
  ),
  block("heading-2", "（二）执勤战备情况"),
  block(
    "paragraph",
    "大队坚持每日车辆装备检查、每周力量拉动和每月综合演练，上半年开展“六熟悉”〔146|训练|六熟悉〕家次，修订灭火救援预案〔38|训练|修订预案〕份，" +
      "组织实战演练〔27|训练|实战演练〕次，夜间拉动〔12|训练|夜间拉动〕次。结合辖区山林多、水域广的特点，充实绳索、水域和森林火灾扑救装备" +
      "〔215|保障|配备装备〕件套，与林业、应急、水利等部门建立信息互通和力量联动机制。",
  ),
  block("heading-2", "（三）各乡镇（街道）情况"),
  ...TOWNSHIPS.map(township),
];

const PREVENTION: readonly Block[] = [
  block("heading-1", "二、防火监督工作"),
  block("heading-2", "（一）总体情况"),
  block(
    "paragraph",
    "上半年共检查单位〔442|检查|检查单位〕家，同比增加〔61|检查|检查单位|yoy-difference〕家，发现火灾隐患〔623|隐患|发现火灾隐患〕处，督促整改" +
      "〔577|隐患|督促整改火灾隐患〕处，整改率〔92.6|隐患|整改率|figure〕%，比上年同期提高〔3.1|隐患|整改率|points〕个百分点；下发责令改正通知书" +
      "〔318|检查|下发责令改正通知书〕份，作出行政处罚决定〔29|检查|行政处罚决定〕份，临时查封〔6|检查|临时查封〕处，责令“三停”〔4|检查|责令三停〕家，" +
      "罚款〔18.75|检查|罚款〕万元。挂牌督办的〔2|检查|挂牌重大火灾隐患〕处重大火灾隐患，已销案〔1|检查|重大火灾隐患销案〕处，另1处正在整改，" +
      "累计约谈责任人〔【待核】|检查|约谈〕人次。",
  ),
  block("heading-2", "（二）专项治理情况"),
  ...CAMPAIGNS.map(campaign),
  block("heading-3", "11.火灾隐患举报投诉核查"),
  block(
    "paragraph",
    "受理群众举报投诉〔53|检查|举报投诉〕件，按时核查〔53|检查|按时核查〕件，核查属实〔37|检查|核查属实〕件，回访满意率达到" +
      "〔98.1|检查|回访满意率|figure〕%。对投诉集中的小区联合街道、物业召开现场会，现场答复群众关心的充电桩建设、消防车通道划线等问题。",
  ),
];

const PEOPLE: readonly Block[] = [
  block("heading-1", "三、宣传培训工作"),
  block(
    "paragraph",
    "开展消防宣传“五进”活动〔136|宣传|五进活动〕场次，培训各类人员〔8220|宣传|培训人数〕人次，发放宣传资料〔5000余|宣传|发放宣传资料〕份，发送" +
      "提示短信〔12万余|宣传|提示短信〕条；开放消防站〔42|宣传|消防站开放〕次，接待群众〔3150|宣传|参观人数〕人次；在中央媒体刊播〔3|宣传|中央媒体〕篇、" +
      "省级媒体〔18|宣传|省级媒体〕篇、市级媒体〔45|宣传|市级媒体〕篇。制作方言提示音频在各村大喇叭循环播放，组织小学生写一封“给爸爸妈妈的消防安全信”。",
  ),
  ...TOWNSHIPS.map(publicity),
  block("heading-1", "四、队伍建设"),
  block(
    "paragraph",
    "召开党委会〔14|党建|召开党委会议〕次，开展主题党日〔12|党建|主题党日〕次、集中学习〔26|党建|集中学习〕次，专题研究廉政工作〔4|廉政|专题研究〕次，" +
      "谈心谈话〔96|廉政|谈心谈话〕人次，观看警示教育片〔8|廉政|警示教育〕场次。开展体能、技能考核〔6|训练|考核〕次，参考率" +
      "〔100|训练|参考率|figure〕%，〔5|训练|比武获奖〕人在支队比武中取得名次；为指战员办理优待证〔47|保障|优待证〕张，解决家属就业、子女入学" +
      "〔6|保障|解决困难〕件。",
  ),
  block("heading-1", "五、存在问题和下步打算"),
  block(
    "paragraph",
    "一是部分乡镇消防工作力量薄弱，专职人员少、流动快，网格员识别隐患的能力还不强；二是老旧小区消防设施欠账较多，维修资金启用程序长；" +
      "三是群众用火用电习惯仍需改进，电动自行车违规充电屡禁不止。下半年，大队将盯住高风险场所，紧抓隐患整改闭环，完善部门联合检查和信息抄告" +
      "机制；加强乡镇消防所建设，把培训送到村组和企业；坚持从严管理队伍，抓好实战化训练，全力守护人民群众生命财产安全。",
  ),
];

const ENDING: readonly Block[] = [
  block("attachment-note", "附件：1.2023年上半年主要指标完成情况表"),
  block("attachment-note", "2.2023年上半年各乡镇（街道）消防工作主要数据对照表（含接警、检查、隐患整改和宣传培训）"),
  block("signature", "临江市青山区消防救援大队"),
  block("date", "2023年6月30日"),
];

const NAMES = [
  "接警出动总数",
  "火灾扑救",
  "抢险救援",
  "检查单位",
  "发现火灾隐患",
  "督促整改火灾隐患",
  "培训人数",
  "发放宣传资料",
  "召开党委会议",
  "谈心谈话",
];

const INDICATORS: Attachment = {
  title: "2023年上半年主要指标完成情况表",
  note: "注：同比为与上年同期相比；发放宣传资料为约数。",
  columns: [
    { title: "序号", align: "centre", width: 2 },
    { title: "类别", align: "centre", width: 3 },
    { title: "指标", align: "left", width: 8 },
    { title: "单位", align: "centre", width: 2 },
    { title: "本期", align: "right", width: 3 },
    { title: "上年同期", align: "right", width: 3 },
    { title: "同比", align: "right", width: 3 },
    { title: "备注", align: "left", width: 4 },
  ],
  rows: Array.from({ length: 60 }, (_, i): Span[] => {
    const name = `${NAMES[i % NAMES.length] ?? ""}${i >= 10 ? `（${TOWNSHIPS[Math.floor(i / 10) - 1]?.[0] ?? ""}）` : ""}`;
    const [now] = told(`〔${(i * 37) % 401}|接警|${name}〕`);
    const [base] = told(`〔${(i * 31) % 397}|接警|${name}|yoy-difference〕`);
    return [
      { text: String(i + 1) },
      { text: "接警" },
      { text: name },
      { text: "起" },
      now ?? { text: "" },
      base ?? { text: "" },
      { text: i % 7 === 0 ? "持平" : `${i % 2 === 0 ? "+" : "−"}${(i * 13) % 90}.${i % 10}%` },
      { text: i % 9 === 0 ? "含支援邻区出动" : "" },
    ];
  }),
};

const BY_TOWNSHIP: Attachment = {
  title: "2023年上半年各乡镇（街道）消防工作主要数据对照表",
  note: null,
  columns: [
    { title: "乡镇（街道）", align: "left", width: 3 },
    { title: "接警出动（起）", align: "right", width: 2 },
    { title: "检查单位（家）", align: "right", width: 2 },
    { title: "发现隐患（处）", align: "right", width: 2 },
  ],
  rows: TOWNSHIPS.map(([name, ...values]) => [
    { text: name },
    ...values.slice(0, 3).map((value) => ({ text: String(value) })),
  ]),
};

export const SAMPLE_REPORT: Narrative = {
  title: TITLE,
  blocks: [...OPENING, ...RESCUE, ...PREVENTION, ...PEOPLE, ...ENDING],
  attachments: [INDICATORS, BY_TOWNSHIP],
};
