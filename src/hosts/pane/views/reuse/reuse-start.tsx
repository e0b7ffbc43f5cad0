import { Button, Field, Textarea } from "@fluentui/react-components";
import type { DragEvent } from "react";
import { useState } from "react";
import { readFile } from "../../../browser/open-browser.ts";
import { openOld, pickOld } from "../../actions/reuse.ts";
import { usePane, useTools } from "../../context.ts";
import { PageIcon } from "../icons.tsx";

/** How a pasted text is spoken of when it has no title. */
const UNNAMED = "往年总结";

const LONGEST_TITLE = 40;

/** Pick or drop last year's report, or paste its text. */
export function ReuseStart() {
  const tools = useTools();
  const { work } = usePane();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void readFile(file).then((picked) => openOld(tools, picked));
  };
  return (
    <div className="start">
      <section
        className={`start-card drop${over ? " drop-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
      >
        <PageIcon />
        <h2>打开往年总结</h2>
        <p>把文中的数换成本期的，别的一字不动。把 .docx 或 .txt 拖到这里，或者</p>
        <Button appearance="primary" disabledFocusable={work !== null} onClick={() => void pickOld(tools)}>
          选择往年总结
        </Button>
      </section>
      <Paste />
      <p className="quiet private">
        文件只在这台电脑上处理，不上传，不联网。下次打开同一份会接着看：本机只记哪一处对应哪一项，不记正文和数。
      </p>
    </div>
  );
}

function Paste() {
  const tools = useTools();
  const { work } = usePane();
  const [text, setText] = useState("");
  const isEmpty = text.trim() === "";
  return (
    <section className="start-card template">
      <Field className="paste" label="或者把正文粘贴到这里" size="small">
        <Textarea
          rows={4}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Button
        disabledFocusable={work !== null || isEmpty}
        onClick={() => void openOld(tools, { name: titleOf(text), text })}
      >
        用这段文字
      </Button>
    </section>
  );
}

/** The first line, when it is short enough for a title. */
function titleOf(text: string): string {
  const first =
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trim() ?? "";
  return first === "" || first.length > LONGEST_TITLE ? UNNAMED : first;
}
