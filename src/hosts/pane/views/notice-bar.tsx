import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { takeSubmitted } from "../actions/archive.ts";
import { undo } from "../actions/fix.ts";
import { usePane, useTools } from "../context.ts";
import { CloseIcon } from "./icons.tsx";

const INTENTS = { done: "success", started: "info", stopped: "error" } as const;

/** What was last said to the clerk, with 撤销 where something can be undone. */
export function NoticeBar() {
  const tools = useTools();
  const { notice } = usePane();
  if (notice === null) return null;
  const { tone, text, undo: changes, added } = notice;
  return (
    <MessageBar className="notice" intent={INTENTS[tone]} politeness="polite">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<CloseIcon />}
            aria-label="关闭提示"
            onClick={() => {
              tools.store.send({ type: "notice", notice: null });
            }}
          />
        }
      >
        {changes !== undefined && <UndoButton onUndo={() => void undo(tools, changes)} />}
        {added !== undefined && <UndoButton onUndo={() => void takeSubmitted(tools, added)} />}
      </MessageBarActions>
    </MessageBar>
  );
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  return (
    <Button size="small" onClick={onUndo}>
      撤销
    </Button>
  );
}
