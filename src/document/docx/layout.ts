import type { Settings } from "../../model/settings.ts";

/** How the page is set. Lengths in twips (1/20 point; 1 mm = 56.693). */
export interface Layout {
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Exact line spacing of the body. */
  readonly line: number;
  /** Whether the section carries a line grid of the same pitch. LibreOffice lets a grid win over exact spacing. */
  readonly grid: boolean;
  readonly fonts: Fonts;
  /** Word's quarter-em gap between Chinese characters and digits. Off: the same in every program and inside 28 per line. */
  readonly digitGap: boolean;
  /** Many offices set （一） and 1. bold; the standard does not. */
  readonly boldHeading2: boolean;
  readonly boldHeading3: boolean;
}

export interface Fonts {
  readonly title: string;
  readonly body: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly page: string;
  /** Digits and Latin letters, in text and tables. */
  readonly digits: string;
}

/** 3号 = 16 points: a full-width character is 320 twips wide. */
export const CHARACTER = 320;

/**
 * GB/T 9704-2012 5.2: A4, 37/26/35/28 mm, 22 lines of 28 characters. 22 × 579 = 12738 of 12756 twips; a pitch of 580
 * would lose a line.
 */
const STANDARD: Layout = {
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  line: 579,
  grid: true,
  fonts: {
    title: "方正小标宋简体",
    body: "仿宋_GB2312",
    heading1: "黑体",
    heading2: "楷体_GB2312",
    page: "宋体",
    digits: "Times New Roman",
  },
  digitGap: false,
  boldHeading2: false,
  boldHeading3: false,
};

/** What offices use instead of the standard's line; without a grid, which would win over the spacing in LibreOffice. */
const LINES: Readonly<Record<Settings["preset"], Pick<Layout, "line" | "grid">>> = {
  standard: { line: 579, grid: true },
  "fixed-28": { line: 560, grid: false },
  "fixed-29": { line: 580, grid: false },
  "fixed-30": { line: 600, grid: false },
  custom: { line: 579, grid: true },
};

/** The layout of a preset; "custom" is the standard one with `custom` laid over it. */
export function layoutOf(preset: Settings["preset"], custom: Partial<Layout> = {}): Layout {
  return { ...STANDARD, ...LINES[preset], ...(preset === "custom" ? custom : {}) };
}
