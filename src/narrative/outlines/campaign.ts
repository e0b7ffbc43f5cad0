import { groupByScope } from "../passages.ts";
import type { Fact } from "../../model/figure.ts";
import { periodName } from "../../model/period.ts";
import type { Desk } from "../desk.ts";
import { framed, plans, problems } from "../frame.ts";
import type { Part } from "../layout.ts";
import { part, plainly } from "../layout.ts";
import { passagesOfAll } from "../compose.ts";
import { itemOfFact, itemOfFigure } from "../items.ts";
import type { Outline } from "../outline.ts";
import { cleanName, isCampaign } from "../phrases-names.ts";
import type { Clause } from "../phrases.ts";
import { isEmpty, lead, NOTHING, sentence } from "../phrases.ts";
import { together } from "../remarks.ts";
import { strandsOf } from "../strands.ts";

/** The order a campaign is told in; domains not named follow in the order of the workbook. */
const ORDER = ["responsibility", "inspections", "hazards", "publicity", "alarms", "fires"];

function campaigns(desk: Desk): readonly (readonly [string, readonly Fact[]])[] {
  const scopes = groupByScope(desk.facts.scoped.filter((fact) => desk.speaks(fact)));
  const named = scopes.filter(([scope]) => isCampaign(scope));
  return named.length > 0 ? named : scopes;
}

/** Checks and hazards are one chain, every other domain a sentence of its own. */
function chainOf(desk: Desk, fact: Fact): string {
  const id = desk.facts.domainId(fact.series.domain);
  return id === "hazards" ? "inspections" : id;
}

function campaignParagraphs(desk: Desk, scope: string, facts: readonly Fact[]): readonly Clause[] {
  const known = [...ORDER, ...facts.map((fact) => desk.facts.domainId(fact.series.domain))];
  const place = (fact: Fact): number => known.indexOf(desk.facts.domainId(fact.series.domain));
  const sorted = [...facts].sort((a, b) => place(a) - place(b));
  const chains = [...new Set(sorted.map((fact) => chainOf(desk, fact)))];
  return chains.flatMap((chain) => {
    const rows = sorted.filter((fact) => chainOf(desk, fact) === chain);
    const rate = chain === "inspections" ? rateIn(desk, scope) : NOTHING;
    const told = sentence([...strandsOf(desk, rows), rate]);
    const compared = desk.length === "brief" ? NOTHING : sentence([together(desk, rows.map(itemOfFact))]);
    return [told, compared].filter((said) => !isEmpty(said));
  });
}

function rateIn(desk: Desk, scope: string): Clause {
  const figure = desk.facts.figureIn(scope, "rectification-rate");
  return figure?.now.known !== true
    ? NOTHING
    : lead("整改率为", desk.figureAmount(itemOfFigure(figure, desk.facts.domainName(figure.spec.domain))));
}

function body(desk: Desk): readonly Part[] {
  const found = campaigns(desk);
  if (found.length === 0)
    return [part("工作开展情况", plainly(passagesOfAll(desk, [...ORDER, "grassroots", "training"])))];
  const parts = found.map(([scope, facts]) =>
    part(cleanName(scope), plainly([{ topic: scope, sentences: campaignParagraphs(desk, scope, facts) }])),
  );
  const [only] = parts;
  return [
    found.length === 1 && only !== undefined ? part("工作开展情况", only.paragraphs) : part("工作开展情况", [], parts),
  ];
}

/** The name of the only campaign; several or none go by the period. */
function campaignName(desk: Desk): string {
  const found = campaigns(desk);
  const scope = found.length === 1 ? cleanName(found[0]?.[0] ?? "") : "";
  return scope === "" ? `${periodName(desk.period)}专项行动` : scope;
}

/** 专项行动小结: the rows of a campaign, whatever their sheets. */
export const campaign: Outline = {
  id: "campaign",
  title: (desk) => {
    const name = campaignName(desk);
    return name.endsWith("工作") ? `${name}小结` : `${name}工作小结`;
  },
  write: (desk) =>
    framed(desk, {
      opening: "plain",
      words: "开展情况小结",
      whose: campaignName(desk),
      style: "own-line",
      parts: [...body(desk), problems(desk, "存在的问题"), plans(desk, "下步打算")],
    }),
};
