import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, hostType } from "../protocol/host-object.ts";
import { cellCount, rangeAddress } from "./range-data.ts";
import type { Formatted } from "./range-format.ts";
import { rangeFormatType } from "./range-format.ts";
import { rangeType } from "./range.ts";
import { worksheetType } from "./worksheet.ts";

/** "接警!B2,接警!D4:E5". */
const areasAddress = (self: Formatted): string => self.ranges.map(rangeAddress).join(",");

export const rangeCollectionType: HostType<Formatted> = hostType({
  name: "RangeCollection",
  items: ({ ranges }) => ranges.map((range) => HostObject.of(rangeType, range)),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ ranges }, args) => {
      const range = ranges[args.integer(0)];
      if (range === undefined) throw new HostError("InvalidArgument");
      return HostObject.of(rangeType, range);
    },
  },
});

/** Several blocks of one sheet: what `getRanges` and `getMergedAreasOrNullObject` answer. */
export const rangeAreasType: HostType<Formatted> = hostType({
  name: "RangeAreas",
  referenced: true,
  scalars: {
    Address: { get: areasAddress },
    AddressLocal: { get: areasAddress },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: { get: ({ ranges }) => ranges.reduce((sum, { block }) => sum + cellCount(block), 0) },
  },
  navigations: {
    Areas: (self) => HostObject.of(rangeCollectionType, self),
    Format: (self) => HostObject.of(rangeFormatType, self),
    Worksheet: ({ ranges: [first] }) => {
      if (first === undefined) throw new HostError("ItemNotFound");
      return HostObject.of(worksheetType, { workbook: first.workbook, sheet: first.sheet });
    },
  },
});
