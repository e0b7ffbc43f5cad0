import type { DocumentModel, RichEvent } from "../document-model.ts";
import { CustomParts } from "../protocol/custom-parts.ts";
import { HostError } from "../protocol/host-error.ts";
import { HostObject } from "../protocol/host-object.ts";
import { applicationType } from "./application.ts";
import { newStory } from "./build.ts";
import type { CommentData } from "./comments.ts";
import type { DocumentContent } from "./content.ts";
import { documentType } from "./document.ts";
import { replaceText } from "./edit.ts";
import type { RangeData } from "./extent.ts";
import { searchOptionsType } from "./search-options.ts";
import type { ControlData, EndNode, Story } from "./story.ts";
import { controlContent, paragraphContent, walk } from "./story.ts";

/** What the emulator cannot know by itself. */
export interface DocumentCallbacks {
  /** Reads the bytes of a .docx for `insertFileFromBase64`. */
  readonly readDocx?: (bytes: Uint8Array) => DocumentContent;
}

/** Word's built-in styles as a Chinese Word names them. */
const STYLE_NAMES: ReadonlyMap<string, string> = new Map([
  ["Normal", "正文"],
  ["Title", "标题"],
  ["Subtitle", "副标题"],
  ...Array.from({ length: 9 }, (_, index): [string, string] => [`Heading${index + 1}`, `标题 ${index + 1}`]),
]);

/** An open Word document. Methods named after what a person does count as changes but need no permission. */
export class DocumentData implements DocumentModel {
  readonly callbacks: DocumentCallbacks;
  readonly root = HostObject.of(documentType, this);
  /** Each use of a search options service makes new ones. */
  readonly services = new Map<string, () => HostObject>([
    ["Microsoft.WordServices.Application", () => HostObject.of(applicationType, this)],
    ["Microsoft.WordServices.SearchOptions", () => HostObject.of(searchOptionsType, { flags: {} })],
  ]);
  readonly settings = new Map<string, string>();
  readonly parts = new CustomParts();
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, unknown>();
  readonly comments: CommentData[] = [];
  readonly opened: Uint8Array[] = [];
  /** Names of styles the document has besides the built-in ones. */
  readonly styles: Set<string>;
  readonly body: Story;
  /** "Off", "TrackAll", "TrackMineOnly". */
  trackChanges = "Off";
  /** Editing is restricted: every change by an add-in is refused. */
  isProtected = false;
  /** The selected stretch; the end of the document when there is none. */
  selection: RangeData | null = null;
  saved = true;
  editing = false;
  changes = 0;
  #nextId = 1;

  constructor(content: DocumentContent, callbacks: DocumentCallbacks = {}) {
    this.callbacks = callbacks;
    this.styles = new Set(content.styles);
    this.body = newStory(this, content.blocks);
    for (const xml of content.parts ?? []) this.parts.add(xml);
  }

  newId(): number {
    return this.#nextId++;
  }

  /** Word's document raises no events through the rich API in the sets that are modelled. */
  takeEvents(): readonly RichEvent[] {
    return [];
  }

  endRequest(): void {
    if (this.changes > 0) this.saved = false;
  }

  /** The name of a style: a built-in one's ("Heading1" or "标题 1") or the document's own; else `ItemNotFound`. */
  styleName(style: string): string {
    const builtIn = STYLE_NAMES.get(style);
    if (builtIn !== undefined) return builtIn;
    if (this.styles.has(style) || [...STYLE_NAMES.values()].includes(style)) return style;
    throw new HostError("ItemNotFound");
  }

  /** "标题 1" → "Heading1"; "Other" for a style of the document's own. */
  builtInStyle(name: string): string {
    return [...STYLE_NAMES].find(([, known]) => known === name)?.[0] ?? "Other";
  }

  /** All content controls in order, those in tables as well. */
  get controls(): readonly ControlData[] {
    return [...walk(this.body)].flatMap(([, node]) => (node.kind === "open" ? [node.control] : []));
  }

  /** All paragraphs in order, those in tables as well. */
  get paragraphs(): readonly { readonly story: Story; readonly end: EndNode }[] {
    return [...walk(this.body)].flatMap(([story, end]) => (end.kind === "end" ? [{ story, end }] : []));
  }

  /** The whole text, a line per paragraph. */
  get text(): string {
    return this.paragraphs.map(({ story, end }) => story.text(paragraphContent(story, end))).join("\n");
  }

  /** The one control with a tag; for tests, so none or several are the test's mistake. */
  control(tag: string): ControlData {
    const [control, ...others] = this.controls.filter((each) => each.tag === tag);
    if (control === undefined || others.length > 0) throw new Error(`Not one content control ${tag}`);
    return control;
  }

  controlText(tag: string): string {
    const control = this.control(tag);
    return control.story.text(controlContent(control));
  }

  /** A person changes what stands in a content control. */
  typeInControl(tag: string, text: string): void {
    const control = this.control(tag);
    replaceText(control.story, controlContent(control), text);
    this.changes += 1;
  }
}
