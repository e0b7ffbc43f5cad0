import { HostError } from "../protocol/host-error.ts";
import type { HostType } from "../protocol/host-object.ts";
import { HostObject, hostType } from "../protocol/host-object.ts";
import type { Worksheets } from "./worksheets.ts";

const resultType: HostType<{ readonly value: number }> = hostType({
  name: "FunctionResult",
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
});

/** Serial 0 in days before 1970-01-01; right for dates from March 1900 on. */
const EPOCH = { from1900: 25_569, from1904: 24_107 };

/** Worksheet functions called from the add-in: those it uses. */
export const functionsType: HostType<Worksheets> = hostType({
  name: "Functions",
  methods: {
    Date: ({ workbook }, args) => {
      const [year, month, day] = [0, 1, 2].map((at) => args.integer(at)) as [number, number, number];
      if (year < 1901) throw new HostError("InvalidArgument");
      const days = Date.UTC(year, month - 1, day) / 86_400_000;
      return HostObject.of(resultType, { value: days + (workbook.date1904 ? EPOCH.from1904 : EPOCH.from1900) });
    },
  },
});
