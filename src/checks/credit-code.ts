/** 统一社会信用代码 (GB 32100-2015): 17 signs and a check sign, weighted by powers of 3 modulo 31. */

const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Whether the check sign fits the others. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    const value = SIGNS.indexOf(code[i] ?? " ");
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] === code[17];
}
