import type { HostType, Scalar } from "../protocol/host-object.ts";
import { hostType } from "../protocol/host-object.ts";

/** Options the client hands over as an object of its own, `Word.SearchOptions`. */
export interface SearchOptionsData {
  readonly flags: Record<string, boolean>;
}

const NAMES = [
  "IgnorePunct",
  "IgnoreSpace",
  "MatchCase",
  "MatchPrefix",
  "MatchSuffix",
  "MatchWildcards",
  "MatchWholeWord",
];

function option(name: string): Scalar<SearchOptionsData> {
  return {
    get: ({ flags }) => flags[name] ?? false,
    set: ({ flags }, value) => {
      flags[name] = value === true;
    },
  };
}

export const searchOptionsType: HostType<SearchOptionsData> = hostType({
  name: "SearchOptions",
  scalars: Object.fromEntries(NAMES.map((name) => [name, option(name)])),
});
