import { Button } from "@fluentui/react-components";
import { listUnknown } from "../actions/mapping.ts";
import { usePane, useTools } from "../context.ts";
import { SheetIcon } from "./icons.tsx";

/** Brings what was not recognised into the sheet 对应关系, or onto the clipboard where the workbook cannot be written. */
export function UnknownButton() {
  const tools = useTools();
  const { unknown } = usePane();
  if (unknown === 0) return null;
  return (
    <Button size="small" icon={<SheetIcon />} onClick={() => void listUnknown(tools)}>
      {tools.excel === null ? `复制没认出的${unknown}项` : `没认出的${unknown}项列进“对应关系”`}
    </Button>
  );
}
