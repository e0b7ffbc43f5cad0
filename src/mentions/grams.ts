/** Signs that tell nothing when two phrases are compared. */
const DULL = /[\s“”‘’"'（）()《》、，。；：:,.;·的了和与及或等]/g;

/** A phrase without quotation marks, brackets and dull signs, in lower case. */
export function plainPhrase(text: string): string {
  return text.replace(DULL, "").toLowerCase();
}

/** Pairs of neighbouring signs of a plain phrase, in order, repeats kept; a phrase of one sign is its own gram. */
export function gramsOf(plain: string): string[] {
  if (plain.length < 2) return plain === "" ? [] : [plain];
  return Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
}
