import type { Package, Relationship } from "../../ooxml/package-parts.ts";
import { openPackage, relationshipsOf } from "../../ooxml/package-parts.ts";
import { damaged } from "../../ooxml/refuse.ts";
import { toUtf8 } from "../../ooxml/xml-bytes.ts";
import { openZip } from "../../ooxml/zip.ts";
import type { Built, Piece, PlacedControl } from "./build-story.ts";
import { buildStory } from "./build-story.ts";
import { refuseForeignZip } from "./foreign-reports.ts";
import type { PartDrafts } from "./part-reader.ts";
import { PartReader } from "./part-reader.ts";
import { MAX_DOCUMENT_BYTES, MAX_TEXT_LENGTH, tooLong } from "./refuse.ts";
import type { SourceDocument, SourceLine, SourceStory, StoryKind } from "./source-document.ts";
import type { StoryDraft } from "./story-draft.ts";
import { WordScanner } from "./word-scanner.ts";
import { readStyleSheet } from "./word-styles.ts";

/** A part that text was read from. */
export interface SourcePart {
  /** As written in the zip. */
  readonly name: string;
  /** As stored, and the UTF-8 that all places refer to. */
  readonly bytes: Uint8Array;
  readonly xml: Uint8Array;
}

/** A .docx that was read and can be changed in place. */
export interface DocxDocument extends SourceDocument {
  readonly bytes: Uint8Array;
  readonly parts: readonly SourcePart[];
  /** Where every unit of the text but the separators between lines came from, in the order of the text. */
  readonly pieces: readonly Piece[];
  readonly controls: readonly PlacedControl[];
  /** Text boxes that are stored a second time for old readers, with the same text: where it stands in the text, and there. */
  readonly copies: readonly { readonly start: number; readonly end: number; readonly pieces: readonly Piece[] }[];
  /** Ids of all content controls. */
  readonly controlIds: ReadonlySet<number>;
}

/**
 * Reads a .docx (or .docm). What is no text of the report stays out: results of fields, hidden text, what tracked changes
 * took away, comments. Throws `Unreadable`, a sentence without subject, for everything that is none, is damaged, or
 * would cost too much.
 */
export function openDocx(bytes: Uint8Array): DocxDocument {
  const zip = openZip(bytes);
  refuseForeignZip(zip.names.map((name) => name.toLowerCase()));
  const parts = openPackage(zip);
  const main = mainPart(parts);
  const related = parts.has(relationshipsOf(main)) ? parts.relationships(main) : [];
  const source = new SourceParts(parts);
  const stylesPart = related.find(({ type }) => type === "styles")?.part ?? null;
  const styles = readStyleSheet(stylesPart === null || !parts.has(stylesPart) ? null : source.scan(stylesPart));
  const drafts = storyParts(main, related, parts).map(({ part, root, kind }) => {
    const reader = new PartReader(source.scan(part), source.add(part), styles);
    return kind === "footnote" || kind === "endnote" ? reader.readNotes(root, kind) : reader.readStory(root, kind);
  });
  return assemble(bytes, source.read, drafts);
}

/** The part that is the document, "" when the package names none. */
export function mainPart(parts: Package): string {
  const main = parts.relationships("").find(({ type }) => type === "officeDocument")?.part ?? null;
  if (main === null || !parts.has(main)) throw damaged("缺少正文");
  return main;
}

interface StoryPart {
  readonly part: string;
  readonly root: string;
  readonly kind: StoryKind;
}

/** The body, then notes, headers and footers, each kind by the names of its parts. */
function storyParts(main: string, related: readonly Relationship[], parts: Package): StoryPart[] {
  const of = (type: string, root: string, kind: StoryKind): StoryPart[] =>
    [...new Set(related.flatMap((relation) => (relation.type === type ? (relation.part ?? []) : [])))]
      .filter((part) => parts.has(part))
      .sort(byNumber)
      .map((part) => ({ part, root, kind }));
  return [
    { part: main, root: "document", kind: "body" },
    ...of("footnotes", "footnotes", "footnote"),
    ...of("endnotes", "endnotes", "endnote"),
    ...of("header", "hdr", "header"),
    ...of("footer", "ftr", "footer"),
  ];
}

/** header2 before header10. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Opens parts and adds up what they cost. */
class SourceParts {
  readonly read: SourcePart[] = [];
  private readonly parts: Package;
  private readonly opened = new Map<string, SourcePart>();
  private total = 0;

  constructor(parts: Package) {
    this.parts = parts;
  }

  scan(part: string): WordScanner {
    return new WordScanner(this.open(part).xml);
  }

  /** Its index among the parts read. */
  add(part: string): number {
    return this.read.push(this.open(part)) - 1;
  }

  private open(part: string): SourcePart {
    const known = this.opened.get(part);
    if (known !== undefined) return known;
    const bytes = this.parts.bytes(part);
    this.total += bytes.length;
    if (this.total > MAX_DOCUMENT_BYTES) throw tooLong();
    const opened = { name: this.parts.writtenName(part) ?? part, bytes, xml: toUtf8(bytes) };
    this.opened.set(part, opened);
    return opened;
  }
}

const NAMES: Readonly<Record<StoryKind, string>> = {
  body: "正文",
  "text-box": "文本框",
  footnote: "脚注",
  endnote: "尾注",
  header: "页眉",
  footer: "页脚",
};

function assemble(bytes: Uint8Array, parts: readonly SourcePart[], drafts: readonly PartDrafts[]): DocxDocument {
  const stories: SourceStory[] = [];
  const built: Built[] = [];
  const copies: { start: number; end: number; pieces: readonly Piece[] }[] = [];
  const controlIds = new Set<number>();
  const counts = new Map<StoryKind, number>();
  let text = "";
  const all = drafts.flatMap((part) => [...part.stories, ...part.boxes]);
  for (const draft of all) {
    for (const id of idsIn(draft)) controlIds.add(id);
    const start = stories.length === 0 ? 0 : text.length + 1;
    const story = buildStory(draft, start);
    if (story.text === "" && draft.kind !== "body") continue;
    text = stories.length === 0 ? story.text : `${text}\n${story.text}`;
    if (text.length > MAX_TEXT_LENGTH) throw tooLong();
    const count = (counts.get(draft.kind) ?? 0) + 1;
    counts.set(draft.kind, count);
    const name = draft.kind === "body" ? NAMES.body : `${NAMES[draft.kind]}${count}`;
    stories.push({ kind: draft.kind, name, start, end: text.length });
    built.push(story);
    for (const copy of copiesOf(draft)) {
      const again = buildStory(copy, start);
      if (again.text === story.text) copies.push({ start, end: text.length, pieces: again.pieces });
    }
  }
  return {
    text,
    stories,
    lines: built.flatMap(({ lines }): readonly SourceLine[] => lines),
    controls: built.flatMap(({ controls }) => controls),
    pieces: built.flatMap(({ pieces }) => pieces),
    copies,
    bytes,
    parts,
    controlIds,
  };
}

function idsIn(draft: StoryDraft): number[] {
  return [...draft.controls.map(({ control }) => control.id), ...draft.copies.flatMap(idsIn)];
}

/** A copy can hold an alternative of its own. */
function copiesOf(draft: StoryDraft): StoryDraft[] {
  return draft.copies.flatMap((copy) => [copy, ...copiesOf(copy)]);
}
