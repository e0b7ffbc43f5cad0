import { isZero } from "../../model/exact.ts";
import type { Clause } from "../phrases.ts";
import { isEmpty, join, lead, listing, NOTHING, say, sentence } from "../phrases.ts";
import { compared } from "../phrases-change.ts";
import { indices, largestPart, notableChanges, peak } from "../remarks.ts";
import type { TypedDesk, TypedSection } from "./typed.ts";

type Row = Parameters<TypedDesk["tell"]>[0];

const INDICES = ["fires-total", "fires-deaths", "fires-injuries", "fires-loss"] as const;

/** Splits of all fires that each add up on their own, with the words that open them. */
const SPLITS: readonly (readonly [opening: string, ids: readonly Row[]])[] = [
  ["按区域分，", ["fires-urban", "fires-town", "fires-rural", "fires-other-area"]],
  ["按场所分，", ["fires-buildings", "fires-outdoor", "fires-vehicles", "fires-other-places"]],
  ["按原因分，", ["fires-electrical", "fires-careless-use", "fires-other-causes"]],
];
/** Rows told in brackets behind the row they are a part of. */
const WITHIN: Readonly<Partial<Record<Row, Row>>> = {
  "fires-buildings": "fires-residential",
  "fires-ordinary": "fires-minor",
};

function isNone(desk: TypedDesk, id: Row): boolean {
  const now = desk.facts.metric(id)?.now;
  return now?.known === true && isZero(now.value);
}

/** Where it burned: 全县; a station and a unit without a known area speak of 辖区. */
function here(desk: TypedDesk): string {
  const { area } = desk.settings;
  if (desk.us === "队站" || area === "") return "辖区";
  return area.length > 1 ? area : `全${area}`;
}

/** 建（构）筑物火灾30起（含居住场所火灾18起）; the part stands alone when its whole is silent. */
function kind(desk: TypedDesk, id: Row): Clause {
  const whole = desk.tell(id);
  const inner = WITHIN[id];
  const part = inner === undefined ? NOTHING : desk.tell(inner);
  if (isEmpty(whole) || isEmpty(part)) return isEmpty(whole) ? part : whole;
  return say(whole, "（含", part, "）");
}

/** 未造成人员伤亡, when both are filled in as 0; else what there is. */
function casualties(desk: TypedDesk): Clause {
  const noDeaths = isNone(desk, "fires-deaths");
  if (noDeaths && isNone(desk, "fires-injuries")) return say("未造成人员伤亡");
  const deaths = noDeaths ? say("未造成人员死亡") : desk.tell("fires-deaths");
  return join([deaths, desk.tell("fires-injuries")], "，");
}

function occurred(desk: TypedDesk): Clause {
  if (isNone(desk, "fires-total")) {
    const item = desk.item("fires-total");
    const change = item === null ? NOTHING : compared(item, desk.yearly);
    return sentence([say(`${desk.opener()}${here(desk)}未发生火灾`), change]);
  }
  const count = desk.tell("fires-total", `${here(desk)}共发生火灾`);
  const loss = desk.tell("fires-loss");
  const speaks = INDICES.some((id) => desk.speaks(desk.facts.metric(id)));
  const harm = speaks ? casualties(desk) : NOTHING;
  const said = isEmpty(count) ? lead("火灾", join([harm, loss], "，")) : join([count, harm, loss], "，");
  return isEmpty(said) ? NOTHING : sentence([say(desk.opener(), said)]);
}

/** 未发生较大以上火灾, only when every grade it names is filled in as 0. */
function grades(desk: TypedDesk, whole: boolean): Clause {
  const told = listing([
    kind(desk, "fires-ordinary"),
    desk.tell("fires-fatal"),
    desk.tell("fires-large"),
    desk.tell("fires-major"),
    desk.tell("fires-major-and-above"),
    desk.tell("fires-large-and-above"),
  ]);
  const noneAbove = isNone(desk, "fires-major-and-above") || isNone(desk, "fires-major");
  const none = isNone(desk, "fires-large-and-above") || (isNone(desk, "fires-large") && noneAbove);
  const absent = none ? say("未发生较大以上火灾") : isNone(desk, "fires-large") ? say("未发生较大火灾") : NOTHING;
  return sentence([lead(whole ? "其中" : "按等级分，", told), absent]);
}

/** 按区域分，城市火灾12起、农村火灾29起，农村火灾占51.8%；…; splits of which one part is known share a clause. */
function splits(desk: TypedDesk): Clause {
  const told: Clause[] = [];
  const alone: Clause[] = [];
  for (const [opening, ids] of desk.length === "brief" ? [] : SPLITS) {
    const parts = ids.map((id) => kind(desk, id)).filter((clause) => !isEmpty(clause));
    const largest = parts.length > 1 ? largestPart(desk, "fires-total", ids) : null;
    const share = largest === null ? NOTHING : say(largest.item.noun, "占", largest.share);
    if (parts.length > 1) told.push(say(opening, join([listing(parts), share], "，")));
    else alone.push(...parts);
  }
  return sentence([...told, lead("从起火情况看，", listing(alone))], "；");
}

function remarks(desk: TypedDesk): readonly Clause[] {
  const parts = SPLITS.flatMap(([, ids]) => ids.flatMap((id) => [id, WITHIN[id]])).filter((id) => id !== undefined);
  const moved = desk.length === "brief" ? [] : parts.map((id) => desk.facts.metric(id));
  const average = desk.length === "full" ? desk.figureAmount(desk.figure("loss-per-fire")) : NOTHING;
  return [
    sentence([lead("死亡人员中，", desk.tell("fires-deaths-residential"))]),
    sentence([notableChanges(desk, moved)]),
    sentence([lead("从月份看，", peak(desk, "fires-total"))]),
    sentence([lead("平均每起火灾直接财产损失", average)]),
  ];
}

/** 火灾: four indices → grades → comparison; then area, place and cause, busiest month. */
export const fires: TypedSection = {
  id: "fires",
  topic: "掌握火灾形势",
  write: (desk) => {
    const first = occurred(desk);
    const compares = isNone(desk, "fires-total") ? [] : INDICES.map((id) => desk.item(id));
    const comparison = sentence([indices(desk, compares)]);
    const whole = desk.speaks(desk.facts.metric("fires-total"));
    const overview = [first, grades(desk, whole), comparison];
    return [
      { topic: "掌握火灾形势", sentences: overview },
      { topic: "分析火灾特点", sentences: [splits(desk), ...remarks(desk)] },
    ]
      .map(({ topic, sentences }) => ({ topic, sentences: sentences.filter((clause) => !isEmpty(clause)) }))
      .filter(({ sentences }) => sentences.length > 0);
  },
};
