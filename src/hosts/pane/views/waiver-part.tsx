import { Button } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { Finding } from "../../../model/finding.ts";
import { placeText } from "../../../model/place.ts";
import { dismiss, withdraw } from "../actions/waivers.ts";
import { useTools } from "../context.ts";
import { formerText, waivedText } from "../models/waiver-text.ts";
import { later } from "./later.tsx";

const WaiverForm = later(async () => {
  const { WaiverForm: form } = await import(/* webpackChunkName: "waiver-form" */ "./waiver-form.tsx");
  return form;
});

export interface WaiverPartProps {
  readonly finding: Finding;
  /** Who wrote the last 说明. */
  readonly by: string;
}

/** The form is shut, open, or was left: then the focus goes to what took its place. */
type Step = "shut" | "open" | "left";

/** The 说明 of a finding: what was written, or the way to write one. */
export function WaiverPart({ finding, by }: WaiverPartProps) {
  const [step, setStep] = useState<Step>("shut");
  const { waived, former } = finding;
  if (waived !== null) return <WaiverSaid finding={finding} text={waivedText(waived)} focused={step !== "shut"} />;
  return (
    <>
      {former !== undefined && <p className="waiver-former">{formerText(former)}</p>}
      {step === "open" ? (
        <Suspense fallback={null}>
          <WaiverForm
            finding={finding}
            by={by}
            onClose={() => {
              setStep("left");
            }}
          />
        </Suspense>
      ) : (
        <WaiverButtons
          finding={finding}
          by={by}
          focused={step === "left"}
          onWrite={() => {
            setStep("open");
          }}
        />
      )}
    </>
  );
}

interface SaidProps {
  readonly finding: Finding;
  readonly text: string;
  readonly focused: boolean;
}

function WaiverSaid({ finding, text, focused }: SaidProps) {
  const tools = useTools();
  return (
    <p className="waiver-said">
      {text}
      {tools.excel !== null && (
        <button
          type="button"
          className="link"
          autoFocus={focused}
          aria-label={`撤回说明：${placeText(finding.at)}`}
          onClick={() => void withdraw(tools, finding)}
        >
          撤回
        </button>
      )}
    </p>
  );
}

interface ButtonsProps extends WaiverPartProps {
  readonly focused: boolean;
  readonly onWrite: () => void;
}

function WaiverButtons({ finding, by, focused, onWrite }: ButtonsProps) {
  const tools = useTools();
  const place = placeText(finding.at);
  if (finding.severity === "warning") {
    return (
      <div className="finding-actions">
        <Button size="small" autoFocus={focused} aria-label={`写说明：${place}`} onClick={onWrite}>
          写说明
        </Button>
      </div>
    );
  }
  if (tools.excel === null) return null;
  return (
    <div className="finding-actions">
      <Button
        size="small"
        appearance="subtle"
        aria-label={`忽略：${place}`}
        onClick={() => void dismiss(tools, finding, by)}
      >
        忽略
      </Button>
    </div>
  );
}
