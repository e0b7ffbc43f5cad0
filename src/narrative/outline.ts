import type { Block } from "../model/narrative.ts";
import type { Desk } from "./desk.ts";

/** A kind of report: what it is called and what stands in it, from the opening to the closing. */
export interface Outline {
  readonly id: string;
  /** The title behind the unit: 2023年上半年工作总结. */
  title(desk: Desk): string;
  write(desk: Desk): readonly Block[];
}
