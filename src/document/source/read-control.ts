import { readControlProperties } from "./control-properties.ts";
import type { Context } from "./reading-context.ts";
import { mayHold } from "./reading-context.ts";
import type { Control } from "./story-draft.ts";
import type { WordScanner } from "./word-scanner.ts";

/** Where a content control stands: the index of its part, and what is around it. */
export interface ControlPlace {
  readonly part: number;
  readonly context: Context;
}

/**
 * Reads a content control, which the scanner has just entered, and notes in its story which items it holds. `children`
 * reads what stands in the element the scanner is at.
 */
export function readControl(
  xml: WordScanner,
  { part, context }: ControlPlace,
  children: (context: Context) => void,
): void {
  const { story } = context;
  const control: Control = {
    part,
    parent: context.control,
    isInline: context.line !== null,
    id: 0,
    tag: "",
    title: "",
    tagPlace: null,
    titlePlace: null,
    isPlain: false,
    overrides: [],
  };
  const place = story.controls.length;
  const from = story.items.length;
  const { depth } = xml;
  while (xml.nextChild(depth)) {
    const word = xml.word();
    if (word === "sdtPr") readControlProperties(xml, control);
    else if (word === "sdtContent") {
      children({ ...context, control, holdsControls: context.holdsControls && mayHold(control) });
    }
  }
  story.controls.splice(place, 0, { control, from, to: story.items.length });
}
