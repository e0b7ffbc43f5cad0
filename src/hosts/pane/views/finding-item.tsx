import { Button } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { Finding } from "../../../model/finding.ts";
import type { Place } from "../../../model/place.ts";
import { placeText } from "../../../model/place.ts";
import { applyFix } from "../actions/fix.ts";
import { useTools } from "../context.ts";
import { CellPeek } from "./cell-peek.tsx";
import { PlaceButton } from "./place-button.tsx";
import { SeverityMark } from "./severity-mark.tsx";
import { WaiverPart } from "./waiver-part.tsx";

export interface FindingItemProps {
  readonly finding: Finding;
  /** How many numbers of the text rest on its cells. */
  readonly told: number;
  /** Who wrote the last 说明. */
  readonly by: string;
}

/** One finding: where, what, what is expected, what can be done. */
export const FindingItem = memo(function FindingItem({ finding, told, by }: FindingItemProps) {
  const { at, severity, message, value, expected, fix, related, waived } = finding;
  const { excel, store } = useTools();
  const [peeked, setPeeked] = useState<Place | null>(null);
  return (
    <li className={waived === null ? "finding" : "finding finding-waived"}>
      <SeverityMark severity={severity} />
      <div className="finding-body">
        <p className="finding-line">
          <PlaceButton place={at} peeked={peeked !== null} onPeek={setPeeked}>
            {at.cell ?? "整表"}
          </PlaceButton>
          {message}
        </p>
        {peeked !== null && <CellPeek place={peeked} />}
        {expected !== null && !message.includes(expected) && (
          <p className="finding-values">
            {value !== null && <span className="seen">现为 {value}</span>}
            <span className="expected">应为 {expected}</span>
          </p>
        )}
        <div className="finding-actions">
          {fix !== null &&
            (excel === null ? <span className="advice">{fix.label}</span> : <FixButton finding={finding} />)}
          {told > 0 && (
            <button
              type="button"
              className="link"
              onClick={() => {
                store.send({ type: "picked", places: [at, ...related] });
              }}
            >
              文中{told}处
            </button>
          )}
        </div>
        {severity !== "error" && <WaiverPart finding={finding} by={by} />}
      </div>
    </li>
  );
});

function FixButton({ finding }: { readonly finding: Finding }) {
  const tools = useTools();
  return (
    <Button
      size="small"
      aria-label={`${finding.fix?.label ?? ""}：${placeText(finding.at)}`}
      onClick={() => void applyFix(tools, finding)}
    >
      {finding.fix?.label}
    </Button>
  );
}
