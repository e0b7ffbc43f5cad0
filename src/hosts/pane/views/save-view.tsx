import { Button } from "@fluentui/react-components";
import { saveHanded } from "../actions/deliver.ts";
import { useTools } from "../context.ts";
import type { PickedFile } from "../state.ts";
import { PageIcon } from "./icons.tsx";

/** A report that Excel for Mac handed over: this page can save it, the pane there cannot. */
export function SaveView({ file }: { readonly file: PickedFile }) {
  const tools = useTools();
  return (
    <div className="start">
      <section className="start-card drop">
        <PageIcon />
        <h2>{file.name}</h2>
        <p>总结已从 Excel 交到这里。</p>
        <Button
          appearance="primary"
          onClick={() => {
            saveHanded(tools, file);
          }}
        >
          保存
        </Button>
      </section>
      <p className="quiet private">文件只在这台电脑上处理，不上传，不联网。</p>
    </div>
  );
}
