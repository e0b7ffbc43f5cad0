import type { Comparison } from "../model/mention.ts";
import { comparisonOf, withoutComparison } from "./comparison.ts";
import type { List } from "./lists.ts";
import type { Spot } from "./surroundings.ts";
import type { Cell } from "./tables.ts";
import type { Zones } from "./zones.ts";
import { withoutFiller } from "./zones.ts";

/** A quantity that counts something. */
export interface Figure extends Spot {
  /** Whether it is a rate or a change, not an amount. */
  readonly derived: boolean;
  /** What its table says of it; null outside of tables. */
  readonly cell: Cell | null;
}

/** The list a figure stands in: its number among the figures, and among the items. */
export interface InList {
  readonly of: List;
  readonly at: number;
  readonly item: number;
}

/** One figure with all that its naming asks for. */
export interface Case {
  readonly figure: Figure;
  readonly zones: Zones;
  readonly comparison: Comparison | null;
  /** The list it stands in and its number there. */
  readonly list: InList | null;
}

/** The item's own head in place of the words in front of the whole list; of places, what they all did. */
function zonesInList(zones: Zones, { of, item }: InList): Zones {
  const head = of.heads[item];
  if (of.places[item] !== undefined && withoutFiller(withoutComparison(of.verb)) !== "")
    return { ...zones, local: of.verb, neighbour: "", tail: "" };
  return head === undefined
    ? zones
    : { ...zones, local: head + of.verb, neighbour: "", items: of.heads.join(""), tail: "" };
}

/** In a table the heads speak, not the words between the numbers. */
function zonesInCell(zones: Zones, { head }: Cell): Zones {
  return {
    ...zones,
    local: head,
    borrowed: false,
    tail: "",
    shared: "",
    next: "",
    topic: "",
    neighbour: "",
    items: "",
  };
}

/** 2人受伤: the words behind name it, whatever stands in front. */
function zonesOfVictims(zones: Zones, { unit }: Figure): Zones {
  const victims = unit === "人" || unit === "名" ? /^(?:轻伤|重伤|受伤|死亡|遇难)/.exec(zones.tail) : null;
  return victims === null ? zones : { ...zones, local: victims[0], tail: "", shared: "" };
}

/** In a column 同比 a sign tells the direction, where there is one. */
function changeInCell({ unit, before, cell }: Figure): Comparison {
  const sign = before.slice(-1);
  const direction = /[-−－]/.test(sign) ? "down" : /[+＋]/.test(sign) ? "up" : null;
  const kind =
    unit === "%" || (unit === null && cell?.isRate === true)
      ? "yoy-rate"
      : /百分点/.test(unit ?? "")
        ? "point-change"
        : "yoy-difference";
  return { kind, direction };
}

/** A figure with the words that speak of it: those around, those of its list, or the heads of its table. */
export function caseOf(around: Zones, figure: Figure, list: Case["list"]): Case {
  const zones = zonesOfVictims(around, figure);
  const words = list?.of.words[list.at] ?? figure.said;
  const kind = comparisonOf(figure, words.slice(-90));
  const comparison = kind?.kind === "yoy-difference" && !figure.derived ? null : kind;
  if (figure.cell?.column === "change") {
    const change = changeInCell(figure);
    return { figure, comparison: change, list: null, zones: zonesInCell(zones, figure.cell) };
  }
  if (figure.cell !== null) return { figure, comparison, list: null, zones: zonesInCell(zones, figure.cell) };
  return { figure, comparison, list, zones: list === null ? zones : zonesInList(zones, list) };
}

/** Where in its list the figure stands, the `index`-th of its sentence; null without a list. */
export function inList(list: List | undefined, index: number): InList | null {
  const at = index - (list?.first ?? 0);
  return list === undefined ? null : { of: list, at, item: at + (list.flats[at] ?? 0) };
}
