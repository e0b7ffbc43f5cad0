/** How one kind of cell looks. Colours are hex RGB. */
export interface StylePlan {
  readonly font: "宋体" | "黑体" | "楷体";
  readonly size: number;
  readonly bold?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly across: "left" | "center" | "right" | "general";
  readonly wrap?: true;
  /** Steps to the right. */
  readonly indent?: number;
  /** Whether the clerk may change the cell in a protected sheet. */
  readonly open: boolean;
}

/** 教育统计 colours: white is typed, blue is computed. */
export const COLOURS = {
  ink: "262626",
  faint: "7F7F7F",
  title: "9C1C1C",
  header: "DCE3EC",
  named: "F4F6F9",
  computed: "DDEBF7",
  outside: "EDEDED",
  missing: "FFE699",
  line: "A6B1BF",
} as const;

const TYPED = { font: "宋体", size: 11, border: true, open: true } as const;
const FIXED = { font: "宋体", size: 11, border: true, open: false } as const;

export const STYLES = {
  title: { font: "黑体", size: 18, colour: COLOURS.title, across: "center", open: false },
  note: { font: "楷体", size: 11, colour: COLOURS.ink, across: "left", wrap: true, open: false },
  header: { font: "黑体", size: 11, fill: COLOURS.header, border: true, across: "center", wrap: true, open: false },
  label: { ...TYPED, fill: COLOURS.named, across: "left", wrap: true },
  "label-part": { ...TYPED, fill: COLOURS.named, across: "left", wrap: true, indent: 1 },
  "label-subpart": { ...TYPED, fill: COLOURS.named, across: "left", wrap: true, indent: 2 },
  text: { ...TYPED, across: "left", wrap: true },
  unit: { ...TYPED, across: "center" },
  number: { ...TYPED, across: "right" },
  /** A total made from the months; may be typed over. */
  total: { ...TYPED, fill: COLOURS.computed, bold: true, across: "right" },
  /** Follows from other cells and from nothing else. */
  computed: { ...FIXED, fill: COLOURS.computed, bold: true, across: "right" },
  fixed: { ...FIXED, fill: COLOURS.named, across: "left", wrap: true },
  helper: { font: "宋体", size: 9, colour: COLOURS.faint, border: true, across: "center", open: false },
  guide: { font: "宋体", size: 12, across: "left", wrap: true, open: false },
  "guide-number": { font: "宋体", size: 12, across: "right", open: false },
  "guide-heading": { font: "黑体", size: 13, colour: COLOURS.title, across: "left", open: false },
  "legend-typed": { ...FIXED, across: "center" },
  "legend-computed": { ...FIXED, fill: COLOURS.computed, across: "center" },
  "legend-outside": { ...FIXED, fill: COLOURS.outside, across: "center" },
  "legend-missing": { ...FIXED, fill: COLOURS.missing, across: "center" },
  "report-text": { ...TYPED, across: "left", wrap: true },
  "report-centre": { ...TYPED, across: "center", wrap: true },
} as const satisfies Record<string, StylePlan>;

export type StyleName = keyof typeof STYLES;
