/**
 * The first hanzi of each letter in the order of pinyin, for the letters that begin a syllable. The order itself is that
 * of the browser's own dictionary, so that no table of hanzi has to be carried along.
 */
const LETTERS = "abcdefghjklmnopqrstwxyz";
const FIRST = Array.from("阿八嚓咑妸发旮哈丌咔垃妈拏噢趴七呥仨他挖夕丫帀");

/** Hanzi of metric names that are read in another way than the dictionary's first: 重点, 调解, 参加. */
const OTHER_READINGS: ReadonlyMap<string, string> = new Map([
  ["重", "cz"],
  ["长", "cz"],
  ["行", "hx"],
  ["调", "dt"],
  ["参", "cs"],
  ["率", "ls"],
  ["会", "hk"],
  ["传", "cz"],
  ["查", "cz"],
  ["校", "jx"],
  ["弹", "dt"],
  ["单", "ds"],
  ["降", "jx"],
  ["给", "gj"],
  ["系", "jx"],
  ["区", "oq"],
  ["车", "cj"],
  ["石", "ds"],
  ["厂", "ac"],
  ["期", "jq"],
  ["乐", "ly"],
  ["藏", "cz"],
  ["朝", "cz"],
  ["曾", "cz"],
  ["盛", "cs"],
  ["否", "fp"],
  ["便", "bp"],
  ["刨", "bp"],
  ["拓", "tz"],
  ["折", "sz"],
  ["沈", "cs"],
  ["合", "gh"],
  ["厦", "sx"],
  ["伺", "cs"],
  ["畜", "cx"],
  ["辟", "bp"],
  ["泊", "bp"],
]);

const order = new Intl.Collator("zh-Hans-u-co-pinyin").compare;
const known = new Map<string, string>();

/** The letters that the pinyin of a hanzi may begin with, "zc"; "" for any other sign. */
export function initialsOf(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const letters = OTHER_READINGS.get(sign) ?? firstLetter(sign);
  known.set(sign, letters);
  return letters;
}

function firstLetter(sign: string): string {
  if (!/^\p{Script=Han}$/u.test(sign)) return "";
  let at = -1;
  while (at + 1 < FIRST.length && order(FIRST[at + 1] ?? "", sign) <= 0) at += 1;
  return LETTERS[at] ?? "";
}

/** Behind every place of words that stand together come words that others stand between. */
const SCATTERED = 20;

/**
 * How well what was typed fits a name, 0 best: where it begins, hanzi by themselves or by the first letter of their
 * pinyin (fxyh or 发现yh for 发现隐患). Signs that stand apart, as in 发现火灾隐患, come behind. null: it is not in there.
 */
export function foundAt(name: string, typed: string): number | null {
  const signs = Array.from(name.toLowerCase());
  const wanted = Array.from(typed.toLowerCase()).filter((sign) => sign.trim() !== "");
  for (let start = 0; start + wanted.length <= signs.length; start += 1) {
    if (wanted.every((sign, index) => fits(signs[start + index], sign))) return start;
  }
  return wanted.length < 2 ? null : scatteredAt(signs, wanted);
}

/** Where the last of them stands, when they follow each other with others between. */
function scatteredAt(signs: readonly string[], wanted: readonly string[]): number | null {
  let from = 0;
  for (const sign of wanted) {
    const at = signs.findIndex((there, index) => index >= from && fits(there, sign));
    if (at < 0) return null;
    from = at + 1;
  }
  return SCATTERED + from;
}

function fits(there: string | undefined, typed: string): boolean {
  return there !== undefined && (there === typed || initialsOf(there).includes(typed));
}
