import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../model/finding.ts";
import { placeText } from "../../../model/place.ts";
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
  const [reason, setReason] = useState(finding.former?.reason ?? "");
  const [writer, setWriter] = useState(by);
  const [asked, setAsked] = useState(false);
  const trouble = asked ? reasonTrouble(reason) : null;
  const when = (doing: () => void): void => {
    setAsked(true);
    if (reasonTrouble(reason) === null) doing();
  };
  const copy = (withHeader: boolean): void => {
    when(() => void copyWaiver(tools, finding, { reason, by: writer }, withHeader));
  };
  return (
    <form
      className="waiver-form"
      aria-label={`写说明：${placeText(finding.at)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (tools.excel === null) copy(false);
        else when(() => void explain(tools, finding, { reason, by: writer }));
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === "Escape" && !nativeEvent.isComposing) onClose();
      }}
    >
      <Field
        label="说明"
        required
        size="small"
        validationMessage={trouble}
        validationState={trouble === null ? "none" : "error"}
      >
        <Textarea
          autoFocus
          size="small"
          rows={3}
          maxLength={LONGEST_REASON}
          placeholder="为什么这个数是对的"
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field label="填写人" size="small">
        <Input
          size="small"
          maxLength={30}
          value={writer}
          onChange={(_, { value }) => {
            setWriter(value);
          }}
        />
      </Field>
      {tools.excel === null && (
        <p className="quiet">
          这里不能写入工作簿。复制后贴到工作簿“核查说明”表的第一个空行（还没有这张表，就新建一张并连表头一起贴），保存后再打开检查。
        </p>
      )}
      <div className="waiver-buttons">
        {tools.excel === null ? (
          <>
            <Button type="submit" size="small" appearance="primary">
              复制这一行
            </Button>
            <Button
              size="small"
              onClick={() => {
                copy(true);
              }}
            >
              连表头复制
            </Button>
          </>
        ) : (
          <Button type="submit" size="small" appearance="primary">
            保存说明
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          取消
        </Button>
      </div>
    </form>
  );
}
