import { formatDay } from "../../../model/calendar.ts";

/** Today by the clock of this machine: 2023-07-03. Rooms know no clock. */
export function today(): string {
  const now = new Date();
  return formatDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
