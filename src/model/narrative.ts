import type { Place } from "./place.ts";

/** What a told number is: the key back to the cells, and forward to 核对数字 and 更新数字. */
export interface Told {
  /** Domain name: 接警. */
  readonly domain: string;
  /** Metric or figure name: 接警出动总数, 整改率. */
  readonly metric: string;
  readonly scope: string | null;
  /** The printed unit, without 万余: 元. */
  readonly unit: string;
  /** The decimal string in the printed unit ("19" of 19万余元); null when printed as 【待核】 or as a mask. */
  readonly value: string | null;
  /** 余, 万余, 约 …; null when exact. */
  readonly marker: string | null;
  readonly cells: readonly Place[];
  /** What is told of the metric: itself (null), or a comparison or derived figure of it. */
  readonly aspect: Aspect | null;
  /** Which way a comparison goes when a word before it says so (下降6.5%); absent: `value` bears its own sign. */
  readonly direction?: "up" | "down";
}

export type Aspect =
  | "yoy-rate"
  | "yoy-difference"
  | "yoy-multiple"
  | "mom-rate"
  | "mom-difference"
  | "share"
  | "points"
  | "completion"
  | "progress"
  | "peak"
  | "average"
  | "figure"
  | "count"
  /** The value of last year's period, and of 年度目标: columns of 附件1. */
  | "base"
  | "target";

/** A run of text. With `told` it is exactly one number with its marker (5000余, 19万余) and without its unit. */
export interface Span {
  readonly text: string;
  readonly told?: Told;
  /** Set as a run-in heading (楷体) or strong; absent: as its block. */
  readonly style?: "heading-2" | "strong";
}

export type BlockKind =
  | "title"
  | "byline"
  | "salutation"
  | "heading-1"
  | "heading-2"
  | "heading-3"
  | "paragraph"
  | "attachment-note"
  | "signature"
  | "date";

export interface Block {
  readonly kind: BlockKind;
  readonly spans: readonly Span[];
}

export interface TableColumn {
  readonly title: string;
  readonly align: "left" | "centre" | "right";
  /** Relative width. */
  readonly width: number;
}

/** 附件1 主要指标完成情况表. */
export interface Attachment {
  readonly title: string;
  readonly note: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Span[])[];
}

/** The written report, before it is set in type. Block texts carry no line breaks. */
export interface Narrative {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
}
