import type { Severity } from "../../../model/finding.ts";
import { SEVERITIES } from "../models/finding-groups.ts";
import { ErrorIcon, InfoIcon, WarningIcon } from "./icons.tsx";

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon } as const;

/** The sign of a severity, with its name for those who do not see it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Icon = ICONS[severity];
  return (
    <span className={`severity severity-${severity}`}>
      <Icon />
      <span className="unseen">{SEVERITIES.find(({ id }) => id === severity)?.name}</span>
    </span>
  );
}
