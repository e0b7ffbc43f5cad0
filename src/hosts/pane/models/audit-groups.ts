import type { NumberAudit } from "../../../refresh.ts";
import type { Standing, Verdict } from "../../../refresh-verdicts.ts";

export interface AuditGroup {
  readonly state: Standing;
  readonly name: string;
  /** In the order of the document. */
  readonly verdicts: readonly Verdict[];
}

/** Most urgent first; what agrees is not listed. */
const STATES: readonly { readonly state: Standing; readonly name: string }[] = [
  { state: "stale", name: "表中已变" },
  { state: "edited", name: "手工改过，不更新" },
  { state: "in-doubt", name: "说不准，请人工核对" },
  { state: "no-source", name: "表中没有" },
];

/** The numbers of a document that are not as the sheets say, by what is the matter with them. */
export function auditGroups({ verdicts }: NumberAudit): AuditGroup[] {
  return STATES.map(({ state, name }) => ({
    state,
    name,
    verdicts: verdicts.filter((verdict) => verdict.state === state),
  })).filter((group) => group.verdicts.length > 0);
}

/** The numbers that can be updated. */
export function updatesOf({ verdicts }: NumberAudit): readonly Verdict[] {
  return verdicts.filter(({ update }) => update !== null);
}
