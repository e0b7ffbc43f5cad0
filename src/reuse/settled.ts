import type { Mention } from "../model/mention.ts";
import type { Decision } from "./bind.ts";

/** A figure with what was decided of it; "kept": it stays on purpose. */
export type Settled = { readonly mention: Mention; readonly decision: Decision | "kept" };
