import { placeText } from "../../model/place.ts";
import type { Slot } from "../../model/reuse.ts";
import type { FilledReport } from "../../reuse/fill-report.ts";
import type { Learnt } from "../../reuse.ts";

/** The JSON of the outside contract for 套用往年总结. Stable: fields are added, never changed. */

export function learnJson({ text, mentions }: Learnt) {
  return {
    text,
    mentions: mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      raw: mention.raw,
      kind: mention.kind,
      class: mention.class,
      value: mention.value,
      marker: mention.marker,
      unit: mention.unit,
      domain: mention.domain,
      metric: mention.metric,
      scope: mention.scope,
      comparison: mention.comparison,
      confidence: mention.confidence,
      candidates: mention.candidates.map(({ domain, metric, confidence }) => ({ domain, metric, confidence })),
    })),
  };
}

export function reuseJson({ text, slots, remarks }: FilledReport) {
  return { text, slots: slots.map(slotJson), remarks };
}

function slotJson({ start, end, old, new: fresh, state, told, binding, candidates, note, from }: Slot) {
  const [row] = binding?.of ?? [];
  return {
    start,
    end,
    old,
    new: fresh,
    domain: told?.domain ?? row?.domain ?? null,
    metric: told?.metric ?? row?.metric ?? null,
    scope: told?.scope ?? row?.scope ?? null,
    cells: told?.cells.map(placeText) ?? [],
    state,
    from,
    value: told?.value ?? null,
    unit: told?.unit ?? null,
    marker: told?.marker ?? null,
    aspect: told?.aspect ?? null,
    candidates: candidates.map(({ of, operation, aspect }) => ({ of, operation, aspect })),
    note,
  };
}
