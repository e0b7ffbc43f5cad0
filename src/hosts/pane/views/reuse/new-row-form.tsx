import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReviewItem } from "../../../../reuse-review.ts";
import { addRow } from "../../actions/reuse-deliver.ts";
import { usePane, useTools } from "../../context.ts";

export interface NewRowFormProps {
  readonly item: ReviewItem;
  /** Domains that can take a row. */
  readonly sheets: readonly string[];
  readonly onClose: () => void;
}

/** A row for what no sheet has yet: in Excel it is written, elsewhere the clerk is told where to write it. */
export function NewRowForm({ item, sheets, onClose }: NewRowFormProps) {
  const tools = useTools();
  const { host, work } = usePane();
  const { names, unit: printed } = item;
  const guess = names.domain !== null && sheets.includes(names.domain) ? names.domain : (sheets[0] ?? "");
  const [domain, setDomain] = useState(guess);
  const [metric, setMetric] = useState(names.metric ?? "");
  const [scope, setScope] = useState(names.scope ?? "");
  const [unit, setUnit] = useState(printed ?? "");
  const form = useFocusInside();
  const isReady = metric.trim() !== "" && domain !== "" && work === null;
  const add = (): void => {
    if (!isReady) return;
    const asked = { domain, metric: metric.trim(), scope: orNull(scope), unit: orNull(unit) };
    void addRow(tools, item, asked);
    onClose();
  };
  return (
    <form
      ref={form}
      className="new-row"
      aria-label="新建一行"
      onKeyDown={(event) => {
        event.stopPropagation();
        // Keys that choose hanzi belong to the input method.
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label="放在哪张表" size="small">
        <Select
          size="small"
          value={domain}
          onChange={(_, { value }) => {
            setDomain(value);
          }}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <TextField label="指标" value={metric} onChange={setMetric} />
      <TextField label="范围（没有就空着）" value={scope} onChange={setScope} />
      <TextField label="单位" value={unit} onChange={setUnit} />
      <div className="new-row-actions">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isReady}>
          {host === "excel" ? "写进表里" : "看写在哪一行"}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          不加了
        </Button>
      </div>
    </form>
  );
}

/** Brings the form into sight with the focus in its first field. */
function useFocusInside() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("select")?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return form;
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, onChange }: TextFieldProps) {
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
