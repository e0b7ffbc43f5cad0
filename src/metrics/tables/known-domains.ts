import type { Catalog, DomainSpec } from "../../model/catalog.ts";
import { fold, splitBracket, tidy } from "../fold.ts";
import type { LabelIndex } from "../label-index.ts";
import { labelIndexOf } from "../label-index.ts";
import { otherSpellings } from "../other-spellings.ts";
import { withoutNumbering } from "../match-label.ts";

export interface KnownDomain {
  readonly domain: DomainSpec;
  readonly labels: LabelIndex;
}

/** All domains of the catalogue with their labels, and a quick answer to which of them a label may belong to. */
export interface KnownDomains {
  readonly all: readonly KnownDomain[];
  /** No domain outside of these knows the label; those within may still turn out not to. */
  mayKnow(label: string): ReadonlySet<KnownDomain>;
}

/** 总人次数 is the longest ending that only says that something is counted. */
const LONGEST_ENDING = 5;
const NOBODY: ReadonlySet<KnownDomain> = new Set();
/** Labels remembered; a hostile workbook has more. */
const MOST_REMEMBERED = 20_000;

export function knownDomains({ domains }: Catalog): KnownDomains {
  const all = domains.map((domain) => ({ domain, labels: labelIndexOf(domain) }));
  const byKey = new Map<string, Set<KnownDomain>>();
  for (const known of all) {
    const { exact, relative, stems, short } = known.labels;
    for (const key of [...exact.keys(), ...relative.keys(), ...stems.keys(), ...short.keys()]) {
      const knowing = byKey.get(key);
      if (knowing === undefined) byKey.set(key, new Set([known]));
      else knowing.add(known);
    }
  }
  const remembered = new Map<string, ReadonlySet<KnownDomain>>();
  const mayKnow = (label: string): ReadonlySet<KnownDomain> => {
    const before = remembered.get(label);
    if (before !== undefined) return before;
    const found = lookUp(label, byKey);
    if (remembered.size < MOST_REMEMBERED) remembered.set(label, found);
    return found;
  };
  return { all, mayKnow };
}

/** Every spelling that `matchLabel` may look up: without numbering, bracket, scope, 其中, 开展 and ending. */
function lookUp(label: string, byKey: ReadonlyMap<string, ReadonlySet<KnownDomain>>): ReadonlySet<KnownDomain> {
  if (label === "" || label.length > 60) return NOBODY;
  const whole = tidy(label);
  const text = withoutNumbering(whole);
  const bracket = splitBracket(text)?.before;
  const dotted = text.split(/[·・•‧∙●]/);
  const beforeDots = dotted.slice(1).map((_, i) => dotted.slice(0, i + 1).join("·"));
  const found = new Set<KnownDomain>();
  for (const form of new Set([
    whole,
    text,
    ...(bracket === undefined ? [] : [bracket, splitBracket(bracket)?.before ?? bracket]),
    ...beforeDots,
  ])) {
    const key = fold(form);
    const plain = key.replace(/^其中[:,、]?/, "");
    for (const spelling of [key, plain, ...otherSpellings(plain)]) {
      for (let cut = 0; cut <= Math.min(LONGEST_ENDING, spelling.length - 1); cut++) {
        byKey.get(spelling.slice(0, spelling.length - cut))?.forEach((known) => found.add(known));
      }
    }
  }
  return found.size === 0 ? NOBODY : found;
}
