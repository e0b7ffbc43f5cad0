import type { Fact } from "../model/figure.ts";
import type { Period } from "../model/period.ts";
import type { TextEntry } from "../model/reading.ts";
import type { Length, Settings } from "../model/settings.ts";
import type { Facts } from "./facts.ts";
import type { Item } from "./item.ts";
import { itemOfFact, itemOfFigure } from "./items.ts";
import type { Log } from "./log.ts";
import { openLog } from "./log.ts";
import { amount } from "./phrases-amount.ts";
import type { Style } from "./phrases-change.ts";
import { chainFrame, hasChain, periodOpeners, yearFrame } from "./phrases-chinese.ts";
import { tellOf } from "./phrases-names.ts";
import type { Clause } from "./phrases.ts";
import { isEmpty, NOTHING, say } from "./phrases.ts";

/**
 * The desk a document is written at: the facts, how they are to be told, and what has been told already, so that every
 * row is told once and no opening is used twice. One document, one desk.
 */
export interface Desk<Id extends string = string, FigureId extends string = string> extends Log {
  readonly facts: Facts;
  readonly period: Period;
  readonly settings: Settings;
  readonly length: Length;
  /** 同比 (a full year: 比上年). */
  readonly yearly: Style;
  /** 环比; null where a period is not compared with the one before. */
  readonly chain: Style | null;
  /** How the text calls the brigade: 大队. */
  readonly us: string;
  /** The row of a metric, for comparisons and remarks; telling it is another matter. */
  item(id: Id): Item | null;
  /** A derived figure; null when it is not known and not in doubt. */
  figure(id: FigureId): Item | null;
  /** The amount of a derived figure, 85.4%; nothing for null. */
  figureAmount(item: Item | null): Clause;
  /**
   * The whole clause of a metric, 检查单位442家次, and counts it as told; nothing when it is missing, zero or told.
   * `front` takes the place of the words before the amount.
   */
  tell(id: Id, front?: string): Clause;
  tellFact(fact: Fact, front?: string): Clause;
  /** The amount alone, 442家次; counts as told. */
  amount(id: Id): Clause;
  /** Rows of a domain (by id) that speak and are not told yet, without scope. */
  rest(domain: string): readonly Fact[];
  /** The same with a scope, of all domains. */
  scopedRest(): readonly Fact[];
  /** 上半年， 今年以来， …; "" when the period has no other name left. */
  opener(): string;
  /** Texts of a domain (by id); null: of none. */
  texts(slot: TextEntry["slot"], domain: string | null): readonly TextEntry[];
}

/** Settings may say 站 or 局, which cannot open a sentence. */
function callsItself(shortName: string): string {
  if (shortName === "站") return "队站";
  if (shortName === "局") return "我局";
  return shortName === "" ? "大队" : shortName;
}

export function openDesk(facts: Facts, settings: Settings): Desk {
  const { period } = facts.figures;
  const { rateDecimals: decimals, notableChange: notable } = settings;
  const masked = settings.gaps === "mask";
  const log = openLog(masked);
  const tellFact = (fact: Fact | null, front?: string): Clause => {
    const number = log.take(fact);
    if (fact === null || isEmpty(number)) return NOTHING;
    const [before, behind] = tellOf(fact);
    return say(front ?? before, number, behind);
  };
  return {
    ...log,
    facts,
    period,
    settings,
    length: settings.length,
    yearly: { frame: yearFrame(period), decimals, notable },
    chain: hasChain(period) ? { frame: chainFrame(period), decimals, notable: null } : null,
    us: callsItself(settings.shortName),
    item: (id) => {
      const fact = facts.metric(id);
      return fact === null ? null : itemOfFact(fact);
    },
    figure: (id) => {
      const figure = facts.figure(id);
      if (figure === null || (!figure.now.known && figure.now.gap !== "in-doubt")) return null;
      return itemOfFigure(figure, facts.domainName(figure.spec.domain));
    },
    figureAmount: (item) => (item === null ? NOTHING : amount(item, masked)),
    tell: (id, front) => tellFact(facts.metric(id), front),
    tellFact,
    amount: (id) => log.take(facts.metric(id)),
    rest: (domain) =>
      facts.plain(facts.domainName(domain)).filter((fact) => log.toTell(fact) && fact.spec?.onlyScoped !== true),
    scopedRest: () => facts.scoped.filter((fact) => log.toTell(fact)),
    opener: () => {
      const words = log.pick(periodOpeners(period));
      return words === "" ? "" : `${words}，`;
    },
    texts: (slot, domain) => facts.texts(slot, domain === null ? null : facts.domainName(domain)),
  };
}
