import type { Catalog } from "../../model/catalog.ts";
import type { Complaint, Rule, Seen } from "../../model/finding.ts";
import { usedSeries } from "../rows.ts";
import { clip } from "../say.ts";

/** A gap left for a number, with what stands before it. */
const MASKED = /([^*＊×xX＿_，。；、\n]{2,16}?)(?:[*＊]{1,4}|[×xX]{2,4}|[＿_]{2,6})/g;
const MOST_TEXT = 5000;
const MOST_GAPS = 40;
const SHORTEST_NAME = 3;

/** A text of 文稿要点 with a gap behind the name of a metric asks for a figure that no sheet may have. */
export const textWithoutFigure: Rule = {
  id: "text-without-figure",
  code: "C10",
  stage: "completeness",
  severity: "warning",
  title: "文稿要点要用的数表里没有",
  why: "正文留着空等这个数，表里没有就填不上",
  *check(seen: Seen): Iterable<Complaint> {
    const used = new Set(usedSeries(seen).map(({ id }) => id));
    for (const { body, at } of seen.readings.texts) {
      const said = new Set<string>();
      const gaps = [...body.slice(0, MOST_TEXT).matchAll(MASKED)].slice(0, MOST_GAPS);
      for (const [, before = ""] of gaps) {
        const metric = metricBefore(before, seen.catalog);
        if (metric === null || used.has(metric.id) || said.has(metric.id)) continue;
        said.add(metric.id);
        const message = `正文要用“${clip(metric.name)}”，表里没有这个数，请补填或删去这句。`;
        yield { at, value: clip(body), expected: null, message };
      }
    }
  },
};

/** The metric whose name stands last before the gap; a verb or 共 may stand between. */
function metricBefore(text: string, catalog: Catalog): { readonly id: string; readonly name: string } | null {
  let found: { readonly id: string; readonly name: string; readonly end: number } | null = null;
  for (const { id, name, aliases } of catalog.domains.flatMap(({ metrics }) => metrics)) {
    for (const word of [name, ...(aliases ?? [])]) {
      const end = word.length < SHORTEST_NAME ? -1 : text.lastIndexOf(word) + word.length;
      if (end >= word.length && text.length - end <= 3 && (found === null || word.length > found.name.length))
        found = { id, name: word, end };
    }
  }
  return found;
}
