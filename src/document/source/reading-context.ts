import type { Control, Line, Run, StoryDraft } from "./story-draft.ts";

/** What holds for everything inside of an element. */
export interface Context {
  readonly story: StoryDraft;
  readonly line: Line | null;
  readonly run: Run | null;
  /** Whether text met here stands directly in its run. */
  readonly isDirect: boolean;
  readonly isHidden: boolean;
  readonly control: Control | null;
  /** Whether the element around may hold content controls. */
  readonly holdsControls: boolean;
}

/** What holds at the start of a story. */
export function startOf(story: StoryDraft): Context {
  return { story, line: null, run: null, isDirect: true, isHidden: false, control: null, holdsControls: false };
}

/** An inline control is never nested in another, though rich ones could be; nothing can stand in a plain one. */
export function mayHold(control: Control | null): boolean {
  return control === null || !(control.isInline || control.isPlain);
}
