import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { cancel } from "../actions/work.ts";
import { usePane, useTools } from "../context.ts";

/** Work that is done sooner shows nothing: a flash would only disturb. */
const PATIENCE = 250;

/** What is being done, with 取消. */
export function WorkBar() {
  const tools = useTools();
  const { work } = usePane();
  const [shown, setShown] = useState(false);
  const busy = work !== null;
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => {
      setShown(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [busy]);
  if (!busy || !shown) return null;
  return (
    <div className="work">
      <ProgressBar thickness="medium" aria-label={work} />
      <div className="work-row">
        <span>{work}……</span>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            cancel(tools);
          }}
        >
          取消
        </Button>
      </div>
    </div>
  );
}
