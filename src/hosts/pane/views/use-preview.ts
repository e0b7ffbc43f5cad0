import { useMemo } from "react";
import type { Narrative } from "../../../model/narrative.ts";
import type { Report } from "../engine/report.ts";
import type { Preview } from "../models/preview.ts";
import { previewOf } from "../models/preview.ts";

const previews = new WeakMap<Narrative, Preview>();

/** The preview of a report, made once for all views that show a part of it. */
export function usePreview({ narrative }: Report): Preview {
  return useMemo(() => {
    const known = previews.get(narrative);
    if (known !== undefined) return known;
    const preview = previewOf(narrative);
    previews.set(narrative, preview);
    return preview;
  }, [narrative]);
}
