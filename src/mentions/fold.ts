/** Signs that stand for one sign of the plain alphabet, one for one, so that offsets stay. */
const ODD = "％﹪＊﹡∗✱＿．＋－−＝／〜～◯\u00A0\u2009";
const PLAIN = "%%****_.+--=/~~○  ";

const WIDE = /[\uFF01-\uFF5E\u2212\u2217\u2731\uFE61\uFE6A\u301C\u25EF\u00A0\u2009]/;

function foldSign(sign: string): string {
  const at = ODD.indexOf(sign);
  if (at >= 0) return PLAIN.charAt(at);
  return /[０-９Ａ-Ｚａ-ｚ]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign;
}

/** Full-width digits, letters and signs of arithmetic → half-width, sign for sign: the length never changes. */
export function fold(text: string): string {
  return WIDE.test(text) ? text.replace(/[^\u0000-\u00FF\u4E00-\u9FFF]|\u00A0/g, foldSign) : text;
}
