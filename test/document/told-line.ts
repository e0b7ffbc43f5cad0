import type { Aspect, Block, BlockKind, Span } from "../../src/model/narrative.ts";

/**
 * A line with told numbers written as 〔305|接警|接警出动总数〕, 〔5000余|宣传|发放宣传资料〕, 〔12.5|接警|接警出动总数|yoy-rate〕;
 * 〈…〉 is a run-in heading.
 */
export function told(line: string): Span[] {
  return line
    .split(/(〔[^〕]*〕|〈[^〉]*〉)/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece.startsWith("〈")) return { text: piece.slice(1, -1), style: "heading-2" };
      return piece.startsWith("〔") ? number(piece.slice(1, -1)) : { text: piece };
    });
}

function number(piece: string): Span {
  const [text = "", domain = "", metric = "", aspect = ""] = piece.split("|");
  const [, value = null, marker = null] = /^([\d.]+)(\D*)$/.exec(text) ?? [];
  return {
    text,
    told: {
      domain,
      metric,
      scope: null,
      unit: "",
      value,
      marker: marker === "" ? null : marker,
      cells: [{ sheet: domain, cell: `P${text.length + 3}` }],
      aspect: aspect === "" ? null : (aspect as Aspect),
    },
  };
}

export function block(kind: BlockKind, line: string): Block {
  return { kind, spans: told(line) };
}
