import type { Direction } from "../model/catalog.ts";
import type { Fact, Figure } from "../model/figure.ts";
import { missing } from "../model/outcome.ts";
import type { Item, Manner } from "./item.ts";
import { cleanName, nounOf } from "./phrases-names.ts";

const MANNERS: Readonly<Record<Direction, Manner>> = { down: "index", up: "work", neutral: "neutral" };

/** A row as the phrases see it. A row the clerk invented is worded neutrally. */
export function itemOfFact(fact: Fact): Item {
  const { series, spec, now, base, change, previous, chain } = fact;
  const unit = cleanName(series.unit ?? spec?.unit ?? "");
  const good = spec?.good ?? "neutral";
  return {
    domain: series.domain,
    metric: series.metric,
    scope: series.scope ?? series.subject,
    noun: nounOf(fact),
    unit,
    decimals: null,
    aspect: null,
    manner: unit === "%" ? "rate" : MANNERS[good],
    event: spec?.casualty !== true && good === "down" && unit === "起",
    now,
    base,
    change,
    previous,
    chain,
  };
}

/** A derived figure as the phrases see it. `domain` is the name of the domain that tells it. */
export function itemOfFigure(figure: Figure, domain: string): Item {
  const { name, scope, subject, unit, decimals, good, now, base, change } = figure;
  return {
    domain,
    metric: name,
    scope: scope ?? subject,
    noun: name,
    unit,
    decimals,
    aspect: "figure",
    manner: unit === "%" ? "rate" : MANNERS[good],
    event: false,
    now,
    base,
    change,
    previous: missing("no-base"),
    chain: { kind: "none" },
  };
}
