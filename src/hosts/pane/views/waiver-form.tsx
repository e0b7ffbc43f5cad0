import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../model/finding.ts";
import { placeText } from "../../../model/place.ts";
import type { Typed } from "../actions/waivers.ts";
import { copyWaiver, explain } from "../actions/waivers.ts";
import { useTools } from "../context.ts";
import { LONGEST_REASON, reasonTrouble } from "../models/waiver-text.ts";

export interface WaiverFormProps {
  readonly finding: Finding;
  readonly by: string;
  readonly onClose: () => void;
}

/** 写说明: the reason and who writes it. Saved into the workbook in Excel; elsewhere copied, to be pasted there. */
export function WaiverForm({ finding, by, onClose }: WaiverFormProps) {
  const tools = useTools();
  const [typed, setTyped] = useState<Typed>({ reason: finding.former?.reason ?? "", by });
  const [asked, setAsked] = useState(false);
  const writes = tools.excel !== null;
  const send = (withHeader: boolean): void => {
    setAsked(true);
    if (reasonTrouble(typed.reason) !== null) return;
    void (writes ? explain(tools, finding, typed) : copyWaiver(tools, finding, typed, withHeader));
  };
  return (
    <form
      className="waiver-form"
      aria-label={`写说明：${placeText(finding.at)}`}
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === "Escape" && !nativeEvent.isComposing) onClose();
      }}
    >
      <WaiverFields typed={typed} trouble={asked ? reasonTrouble(typed.reason) : null} onType={setTyped} />
      {!writes && <p className="quiet">{PASTE}</p>}
      <div className="waiver-buttons">
        <Button type="submit" size="small" appearance="primary">
          {writes ? "保存说明" : "复制这一行"}
        </Button>
        {!writes && (
          <Button
            size="small"
            onClick={() => {
              send(true);
            }}
          >
            连表头复制
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          取消
        </Button>
      </div>
    </form>
  );
}

const PASTE =
  "这里不能写入工作簿。复制后贴到工作簿“核查说明”表的第一个空行（还没有这张表，就新建一张并连表头一起贴），保存后再打开检查。";

interface FieldsProps {
  readonly typed: Typed;
  readonly trouble: string | null;
  readonly onType: (typed: Typed) => void;
}

function WaiverFields({ typed, trouble, onType }: FieldsProps) {
  const state = trouble === null ? "none" : "error";
  return (
    <>
      <Field label="说明" required size="small" validationMessage={trouble} validationState={state}>
        <Textarea
          autoFocus
          size="small"
          rows={3}
          maxLength={LONGEST_REASON}
          placeholder="为什么这个数是对的"
          value={typed.reason}
          onChange={(_, { value }) => {
            onType({ ...typed, reason: value });
          }}
        />
      </Field>
      <Field label="填写人" size="small">
        <Input
          size="small"
          maxLength={30}
          value={typed.by}
          onChange={(_, { value }) => {
            onType({ ...typed, by: value });
          }}
        />
      </Field>
    </>
  );
}
