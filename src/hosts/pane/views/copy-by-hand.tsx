import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CloseIcon } from "./icons.tsx";

/** The text, selected, for where the clipboard is not allowed. */
export function CopyByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.select();
  }, []);
  return (
    <div className="by-hand">
      <label htmlFor="by-hand">这里不让自动复制。正文已选中，请按 Ctrl+C（Mac 按 ⌘C）。</label>
      <Button size="small" appearance="subtle" icon={<CloseIcon />} aria-label="关闭" onClick={onClose} />
      <textarea id="by-hand" ref={area} readOnly value={text} rows={5} />
    </div>
  );
}
