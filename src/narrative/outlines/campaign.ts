import type { Fact } from "../../model/figure.ts";
import { periodName } from "../../model/period.ts";
import { allPractices, passagesOfAll } from "../compose.ts";
import type { Desk } from "../desk.ts";
import { framed, problems, writtenPlans } from "../frame.ts";
import { itemOfFact, itemOfFigure } from "../items.ts";
import type { Part } from "../layout.ts";
import { part, plainly } from "../layout.ts";
import type { Outline } from "../outline.ts";
import type { Scope } from "../passages.ts";
import { groupByScope } from "../passages.ts";
import { cleanName, isCampaign } from "../phrases-names.ts";
import type { Clause } from "../phrases.ts";
import { isEmpty, NOTHING, say, sentence } from "../phrases.ts";
import { together } from "../remarks.ts";
import { inChainOrder } from "../sections/chain-order.ts";
import { definitionOf } from "../sections/rectification.ts";
import { strandsOf } from "../strands.ts";

/** The order a campaign is told in; domains not named follow in the order of the workbook. */
const ORDER = ["responsibility", "inspections", "publicity", "alarms", "fires"];
/** What is told when no row has a campaign: the workbook is the campaign's own. */
const WHOLE = ["responsibility", "inspections", "hazards", "publicity", "alarms", "fires", "grassroots", "training"];

function campaigns(desk: Desk): readonly Scope[] {
  const scopes = groupByScope(desk.facts.scoped.filter((fact) => desk.speaks(fact)));
  const named = scopes.filter(([scope]) => isCampaign(scope));
  return named.length > 0 ? named : scopes;
}

/** Checks and hazards are one chain, every other domain has sentences of its own. */
function chainOf(desk: Desk, fact: Fact): string {
  const id = desk.facts.domainId(fact.series.domain);
  return id === "hazards" ? "inspections" : id;
}

function sentencesIn(desk: Desk, [scope, facts]: Scope): readonly Clause[] {
  const chains = [...new Set([...ORDER, ...facts.map((fact) => chainOf(desk, fact))])];
  const sentences = chains.flatMap((chain) => {
    const rows = inChainOrder(facts.filter((fact) => chainOf(desk, fact) === chain));
    const rate = chain === "inspections" ? rateIn(desk, scope) : NOTHING;
    const told = sentence([...strandsOf(desk, rows), rate]);
    return [told, desk.length === "brief" ? NOTHING : sentence([together(desk, rows.map(itemOfFact))])];
  });
  return sentences.filter((said) => !isEmpty(said));
}

function rateIn(desk: Desk, scope: string): Clause {
  const figure = desk.facts.figureIn(scope, "rectification-rate");
  if (figure?.now.known !== true) return NOTHING;
  const item = itemOfFigure(figure, desk.facts.domainName(figure.spec.domain));
  return say("整改率为", desk.figureAmount(item), definitionOf(desk));
}

function work(desk: Desk): Part {
  const practices = plainly(allPractices(desk));
  const found = campaigns(desk);
  const [only] = found;
  if (only === undefined) return part("工作开展情况", plainly(passagesOfAll(desk, WHOLE)));
  if (found.length === 1) {
    return part("工作开展情况", [...practices, ...plainly([{ topic: "", sentences: sentencesIn(desk, only) }])]);
  }
  const parts = found.map((scope) =>
    part(cleanName(scope[0]), plainly([{ topic: "", sentences: sentencesIn(desk, scope) }])),
  );
  return part("工作开展情况", practices, parts);
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
      parts: [work(desk), problems(desk, "存在的问题"), writtenPlans(desk, "下步打算")],
    }),
};
