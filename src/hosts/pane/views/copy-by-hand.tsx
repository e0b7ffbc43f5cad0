import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { CloseIcon } from "./icons.tsx";

/** The text, selected, for where the clipboard is not allowed. */
export function CopyByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    area.current?.select();
    // Closed by its key or its button, the focus would be nowhere.
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      className="by-hand"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <label htmlFor="by-hand">这里不让自动复制。正文已选中，请按 Ctrl+C（Mac 按 ⌘C）。</label>
      <Button size="small" appearance="subtle" icon={<CloseIcon />} aria-label="关闭" onClick={onClose} />
      <textarea id="by-hand" ref={area} readOnly value={text} rows={5} />
    </div>
  );
}
