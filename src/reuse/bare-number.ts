import type { Told } from "../model/narrative.ts";

/**
 * A number without the 万 or 亿 behind it, as generated reports put numbers into content controls: 60.945万元 is the
 * number 60.945 in 万元. Only where the old text has the same scale in the same place; else all as it is.
 */
export function bareNumber(
  {
    start,
    end,
    text,
    told,
  }: { readonly start: number; readonly end: number; readonly text: string; readonly told: Told },
  old: string,
): { readonly end: number; readonly text: string; readonly told: Told } {
  const { marker } = told;
  const isScale = marker === "万" || marker === "亿";
  if (!isScale || !text.endsWith(marker) || end - start < 2 || old.slice(end - 1, end) !== marker)
    return { end, text, told };
  return { end: end - 1, text: text.slice(0, -1), told: { ...told, marker: null, unit: marker + told.unit } };
}
