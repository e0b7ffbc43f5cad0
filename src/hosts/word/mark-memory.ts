/** A content control that was highlighted, and what has to be known to undo it. */
export interface NumberMark {
  /** Word's id of the content control; it is saved with the document. */
  readonly id: number;
  /** The highlight it had, "#00FF00"; null for none. */
  readonly highlight: string | null;
}

/** Name of the setting in the document: marks outlive the pane and are saved with the file. */
const SETTING = "brigade-summary.marks";

/** The marks the document remembers; entries that are none are passed over, whoever wrote them. */
export function rememberedMarks(): NumberMark[] {
  const saved: unknown = Office.context.document.settings.get(SETTING);
  return Array.isArray(saved) ? saved.flatMap(markOf) : [];
}

const COLOUR = /^#[0-9A-F]{6}$/i;

function markOf(entry: unknown): NumberMark[] {
  if (!Array.isArray(entry)) return [];
  const [id, highlight] = entry as unknown[];
  const isColour = highlight === null || (typeof highlight === "string" && COLOUR.test(highlight));
  return typeof id === "number" && isColour ? [{ id, highlight }] : [];
}

/** Saves the marks in the document; resolves to false when Word could not. */
export function rememberMarks(marks: readonly NumberMark[]): Promise<boolean> {
  const { settings } = Office.context.document;
  if (marks.length === 0) settings.remove(SETTING);
  else
    settings.set(
      SETTING,
      marks.map(({ id, highlight }) => [id, highlight]),
    );
  return new Promise((resolve) => {
    settings.saveAsync(({ status }) => {
      // The enumeration of the library may be of another window; its values are plain words.
      resolve(String(status) === "succeeded");
    });
  });
}
