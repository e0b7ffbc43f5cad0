import { flagOf, numberOf, textOf } from "../protocol/arguments.ts";
import { HostError } from "../protocol/host-error.ts";
import type { HostType, Scalar } from "../protocol/host-object.ts";
import { HostObject, hostType } from "../protocol/host-object.ts";
import type { Cell, CellFont } from "./cells.ts";
import { colourOf } from "./colours.ts";
import type { RangeData } from "./range-data.ts";
import { formatCells, requireAlive, requireWritable, sharedValue } from "./range-data.ts";

/** The blocks a format applies to: one of a range, several of a RangeAreas. */
export interface Formatted {
  readonly ranges: readonly RangeData[];
}

function shared<V>({ ranges }: Formatted, of: (cell: Cell | undefined) => V): V | null {
  const values = new Set(ranges.map((range) => sharedValue(range, of)));
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

function change({ ranges }: Formatted, f: (cell: Cell) => void): void {
  for (const range of ranges) formatCells(range, f);
}

const NO_FILL = "#FFFFFF";

function setFill(self: Formatted, value: unknown): void {
  const colour = value === "" ? null : colourOf(value);
  change(self, (cell) => {
    if (colour === null) delete cell.fill;
    else cell.fill = colour;
  });
}

/** A cell without fill reads as white; only `pattern` tells it from one that is filled white. */
export const rangeFillType: HostType<Formatted> = hostType({
  name: "RangeFill",
  scalars: {
    Color: { get: (self) => shared(self, (cell) => cell?.fill ?? NO_FILL), set: setFill },
    Pattern: {
      get: (self) => shared(self, (cell) => (cell?.fill === undefined ? "None" : "Solid")),
      unmodelledWrite: true,
    },
  },
  methods: {
    Clear: (self) => {
      setFill(self, "");
    },
  },
});

type FontKey = keyof CellFont;

const FONT_DEFAULTS: Readonly<Required<CellFont>> = {
  Bold: false,
  Italic: false,
  Underline: "None",
  Strikethrough: false,
  Color: "#000000",
  Name: "宋体",
  Size: 11,
};

function fontScalar<K extends FontKey>(key: K, read: (value: unknown) => Required<CellFont>[K]): Scalar<Formatted> {
  return {
    get: (self) => shared(self, (cell) => cell?.font?.[key] ?? FONT_DEFAULTS[key]),
    set: (self, value) => {
      const wanted = read(value);
      change(self, (cell) => {
        cell.font = { ...cell.font, [key]: wanted };
      });
    },
  };
}

export const rangeFontType: HostType<Formatted> = hostType({
  name: "RangeFont",
  scalars: {
    Bold: fontScalar("Bold", flagOf),
    Italic: fontScalar("Italic", flagOf),
    Underline: fontScalar("Underline", textOf),
    Strikethrough: fontScalar("Strikethrough", flagOf),
    Color: fontScalar("Color", colourOf),
    Name: fontScalar("Name", textOf),
    Size: fontScalar("Size", numberOf),
  },
});

export const formatProtectionType: HostType<Formatted> = hostType({
  name: "FormatProtection",
  scalars: {
    Locked: {
      get: (self) => shared(self, (cell) => cell?.locked ?? true),
      set: (self, value) => {
        const locked = flagOf(value);
        change(self, (cell) => (cell.locked = locked));
      },
    },
  },
});

const DEFAULT_WIDTH = 54;
const DEFAULT_HEIGHT = 13.5;

/** Width or height: the columns' or rows' shared one, null when they differ. */
function measure(self: Formatted, axis: "columns" | "rows"): number | null {
  const sizes = new Set<number>();
  for (const range of self.ranges) {
    requireAlive(range);
    const known = axis === "columns" ? range.sheet.columnWidths : range.sheet.rowHeights;
    for (const at of lines(range, axis))
      sizes.add(known.get(at) ?? (axis === "columns" ? DEFAULT_WIDTH : DEFAULT_HEIGHT));
  }
  const [first] = sizes;
  return sizes.size === 1 && first !== undefined ? first : null;
}

function resize(self: Formatted, axis: "columns" | "rows", value: unknown): void {
  const size = numberOf(value);
  if (size < 0) throw new HostError("InvalidArgument");
  for (const range of self.ranges) {
    requireAlive(range);
    if (range.sheet.protection !== null) requireWritable(range, "format");
    const known = axis === "columns" ? range.sheet.columnWidths : range.sheet.rowHeights;
    for (const at of lines(range, axis)) known.set(at, size);
    range.workbook.changes += 1;
  }
}

function lines({ block }: RangeData, axis: "columns" | "rows"): number[] {
  const from = axis === "columns" ? block.column : block.row;
  return Array.from({ length: block[axis] }, (_, index) => from + index);
}

function cellScalar<K extends "wrap" | "horizontal" | "vertical">(
  key: K,
  fallback: NonNullable<Cell[K]>,
): Scalar<Formatted> {
  return {
    get: (self) => shared(self, (cell) => cell?.[key] ?? fallback),
    set: (self, value) => {
      if (typeof value !== typeof fallback) throw new HostError("InvalidArgument");
      change(self, (cell) => (cell[key] = value as NonNullable<Cell[K]>));
    },
  };
}

/** Automatic sizes are not calculated: the call changes nothing that the emulator shows. */
const autofit = (self: Formatted): void => {
  for (const range of self.ranges) {
    requireAlive(range);
    range.workbook.changes += 1;
  }
};

export const rangeFormatType: HostType<Formatted> = hostType({
  name: "RangeFormat",
  scalars: {
    WrapText: cellScalar("wrap", false),
    HorizontalAlignment: cellScalar("horizontal", "General"),
    VerticalAlignment: cellScalar("vertical", "Center"),
    ColumnWidth: {
      get: (self) => measure(self, "columns"),
      set: (self, value) => {
        resize(self, "columns", value);
      },
    },
    RowHeight: {
      get: (self) => measure(self, "rows"),
      set: (self, value) => {
        resize(self, "rows", value);
      },
    },
  },
  navigations: {
    Fill: (self) => HostObject.of(rangeFillType, self),
    Font: (self) => HostObject.of(rangeFontType, self),
    Protection: (self) => HostObject.of(formatProtectionType, self),
  },
  methods: { AutofitColumns: autofit, AutofitRows: autofit },
});
