import type { Clause } from "../phrases.ts";
import { isEmpty, join, lead, listing, NOTHING, say, sentence } from "../phrases.ts";
import type { Passage } from "../section.ts";
import { comparedBothWays, together } from "../remarks.ts";
import { strandsOf } from "../strands.ts";
import { rectificationRate } from "./rectification.ts";
import type { TypedDesk, TypedSection } from "./typed.ts";

type Row = Parameters<TypedDesk["tell"]>[0];

function strands(desk: TypedDesk, ids: readonly Row[]): readonly Clause[] {
  return strandsOf(
    desk,
    ids.map((id) => desk.facts.metric(id)),
  );
}

const COMPARED = ["inspections-units", "hazards-found", "hazards-rectified"] as const;
/** More than so many measures go into two sentences. */
const MOST_CLAUSES = 6;

/** 共检查单位442家，发现火灾隐患或违法行为676处，督促整改577处（其中当场整改388处）. */
function chain(desk: TypedDesk): Clause {
  const units = desk.tell("inspections-units", `${desk.us}共检查单位`);
  const only =
    COMPARED.filter((id) => (desk.item(id)?.change.kind ?? "none") !== "none").join() === "inspections-units";
  const change = only && !isEmpty(units) ? comparedBothWays(desk, desk.item("inspections-units")) : NOTHING;
  const distinct = desk.tell("inspections-units-distinct");
  const found = desk.tell("hazards-found");
  const rectified = desk.tell("hazards-rectified", isEmpty(found) ? undefined : "督促整改");
  const said = join([units, change, distinct, found, say(rectified, onSpot(desk, rectified))], "，");
  return isEmpty(said) ? NOTHING : sentence([say(desk.opener(), said)]);
}

function onSpot(desk: TypedDesk, rectified: Clause): Clause {
  const spot = isEmpty(rectified) ? NOTHING : desk.tell("hazards-rectified-on-spot");
  const share = desk.length === "full" ? desk.figureAmount(desk.figure("on-spot-share")) : NOTHING;
  return isEmpty(spot) ? NOTHING : say("（其中", join([spot, lead("占", share)], "，"), "）");
}

/** 责令改正通知书612份（其中责令立即改正400份、责令限期改正212份）, with the verb before all documents. */
function notices(desk: TypedDesk): Clause {
  const all = desk.tell("inspections-correction-notices", "责令改正通知书");
  const short = !isEmpty(all);
  const kinds = listing([
    desk.tell("inspections-immediate-notices", short ? "责令立即改正" : "责令立即改正通知书"),
    desk.tell("inspections-deadline-notices", short ? "责令限期改正" : "责令限期改正通知书"),
  ]);
  return short && !isEmpty(kinds) ? say(all, "（其中", kinds, "）") : listing([all, kinds]);
}

/** 依法下发责令改正通知书612份、行政处罚决定书20份、临时查封决定书7份，责令“三停”单位9家，罚款35万元: counts, without praise. */
function enforcement(desk: TypedDesk): readonly Clause[] {
  const documents = listing([
    notices(desk),
    desk.tell("inspections-penalty-decisions", "行政处罚决定书"),
    desk.tell("inspections-seal-decisions", "临时查封决定书"),
    desk.tell("inspections-compulsory", "行政强制决定书"),
    desk.tell("inspections-documents", "各类法律文书"),
  ]);
  const measures = strands(desk, [
    "inspections-penalised-units",
    "inspections-sealed-units",
    "inspections-three-stops",
    "inspections-fines",
    "inspections-detentions",
    "inspections-warnings",
  ]);
  const listed = strands(desk, [
    "inspections-listed-major-hazards",
    "inspections-listed-major-hazards-cleared",
    "inspections-major-hazards-outstanding",
    "inspections-opening-opinions",
  ]);
  const acts = [lead("下发", documents), ...measures];
  const together = acts.filter((clause) => !isEmpty(clause)).length + listed.length <= MOST_CLAUSES;
  const first = sentence(together ? [...acts, ...listed] : acts);
  const lawful = acts.some((clause) => !isEmpty(clause)) ? "依法" : "";
  return together ? [lead(lawful, first)] : [lead(lawful, first), sentence(listed)];
}

const COMPARED_IN_FULL = [
  "inspections-correction-notices",
  "inspections-penalty-decisions",
  "inspections-fines",
] as const;

function comparison(desk: TypedDesk): Clause {
  if (desk.length === "brief") return NOTHING;
  const ids = desk.length === "full" ? [...COMPARED, ...COMPARED_IN_FULL] : COMPARED;
  const shorter = { "hazards-found": "发现隐患", "hazards-rectified": "督促整改隐患" } as const;
  const items = ids.map((id) => {
    const item = desk.item(id);
    return item === null ? null : { ...item, noun: id in shorter ? shorter[id as keyof typeof shorter] : item.noun };
  });
  return sentence([
    together(
      desk,
      items.filter((item) => item === null || desk.first("change", item)),
    ),
  ]);
}

/** 开展联合执法检查20余次，检查中小学26家、住宅小区41个. */
function supervision(desk: TypedDesk): Clause {
  const effort = strands(desk, [
    "inspections-teams",
    "inspections-personnel",
    "inspections-joint",
    "inspections-services",
  ]);
  const objects = listing([
    desk.tell("inspections-units-schools", "中小学"),
    desk.tell("inspections-units-kindergartens", "幼儿园"),
    desk.tell("inspections-units-housing", "住宅小区"),
    desk.tell("inspections-units-gas-stations", "加油站"),
  ]);
  return sentence([...effort, lead(effort.length > 0 ? "检查" : "从检查对象看，检查", objects)]);
}

/** What a follow-up is called when its first row has said so, and the rate that sums it up. */
interface FollowUp {
  readonly first: Row;
  readonly then: readonly (readonly [id: Row, short: string])[];
  readonly rate: readonly [id: Parameters<TypedDesk["figure"]>[0], name: string];
}

const FOLLOW_UPS: readonly FollowUp[] = [
  {
    first: "inspections-random-planned",
    then: [
      ["inspections-random-done", "完成"],
      ["inspections-random-published", "公示结果"],
    ],
    rate: ["random-inspections-completion-rate", "抽查完成率"],
  },
  {
    first: "inspections-reinspections",
    then: [
      ["inspections-reinspections-passed", "合格"],
      ["inspections-reinspections-failed", "不合格"],
    ],
    rate: ["reinspections-pass-rate", "复查合格率"],
  },
  {
    first: "inspections-complaints",
    then: [["inspections-complaints-closed", "办结"]],
    rate: ["complaints-closure-rate", "办结率"],
  },
];

/** 受理举报投诉34起，办结34起，办结率为100%; a rate is told only behind both of its rows. */
function followUp(desk: TypedDesk, { first, then, rate: [id, name] }: FollowUp): Clause {
  const whole = desk.tell(first);
  const parts = then.map(([row, short]) => desk.tell(row, isEmpty(whole) ? undefined : short));
  const bears = !isEmpty(whole) && !isEmpty(parts[0] ?? NOTHING);
  return sentence([whole, ...parts, bears ? lead(`${name}为`, desk.figureAmount(desk.figure(id))) : NOTHING]);
}

function rates(desk: TypedDesk): Clause {
  if (desk.length !== "full") return NOTHING;
  const shares = [
    lead("处罚率", desk.figureAmount(desk.figure("penalty-rate"))),
    lead("查封率", desk.figureAmount(desk.figure("seal-rate"))),
    lead("三停率", desk.figureAmount(desk.figure("three-stops-rate"))),
  ];
  return sentence([
    lead("案均罚款", desk.figureAmount(desk.figure("fine-per-penalty"))),
    lead("以检查单位数为基数，", listing(shares)),
  ]);
}

function capability(desk: TypedDesk): Clause {
  return sentence(
    strands(desk, [
      "inspections-quality-reviews",
      "inspections-study-sessions",
      "inspections-shadowing",
      "inspections-practice",
      "inspections-licence-training-officers",
      "inspections-licence-training-firefighters",
    ]),
  );
}

function passage(topic: string, sentences: readonly Clause[]): readonly Passage[] {
  const said = sentences.filter((clause) => !isEmpty(clause));
  return said.length === 0 ? [] : [{ topic, sentences: said }];
}

/** 检查: checked → found → rectified → notices → penalties → seals → stops → fines → listed → opinions → rate. */
export const inspections: TypedSection = {
  id: "inspections",
  topic: "加强消防监督检查",
  write: (desk) => [
    ...passage("加强消防监督检查", [chain(desk), ...enforcement(desk), rectificationRate(desk), comparison(desk)]),
    ...(desk.length === "brief"
      ? []
      : [
          ...passage("突出重点抓好监管", [
            supervision(desk),
            ...FOLLOW_UPS.map((row) => followUp(desk, row)),
            sentence(strands(desk, ["inspections-key-units", "inspections-high-risk-units"])),
            rates(desk),
          ]),
          ...passage("规范消防执法", [capability(desk)]),
        ]),
  ],
};
