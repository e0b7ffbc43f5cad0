import type { Desk } from "./desk.ts";
import type { Clause } from "./phrases.ts";

/** A point of a report: what it is about (一是落实组织生活制度) and its sentences, each closed by its own mark. */
export interface Passage {
  readonly topic: string;
  /** The topic is a heading the clerk wrote. */
  readonly own?: true;
  readonly sentences: readonly Clause[];
}

/** What a domain has to say. An empty list: nothing, and its heading falls away. */
export interface Section<Id extends string = string, FigureId extends string = string> {
  /** Id of the domain. */
  readonly id: string;
  /** What it is about when only a text or a row of the clerk's own is to be told. */
  readonly topic: string;
  write(desk: Desk<Id, FigureId>): readonly Passage[];
}

/** Rows of the catalogue told in this order, a list a sentence. */
export interface Group<Id extends string = string> {
  readonly topic: string;
  /** Words that open the first sentence: 落实民主集中制. They name an aim or a duty and never a result. */
  readonly lead?: string;
  readonly rows: readonly (readonly Id[])[];
}
