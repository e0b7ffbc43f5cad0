import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { setSetting } from "../actions/settings.ts";
import { usePane, useTools } from "../context.ts";
import type { SettingField } from "../engine/report.ts";
import { choiceName, fallbackName } from "../models/setting-groups.ts";

/** One item of 报告设置. A text takes effect when the field is left or Enter is pressed. */
export function SettingInput({ field }: { readonly field: SettingField }) {
  const tools = useTools();
  const { choices } = usePane();
  const text = choices.settings.get(field.id) ?? field.text;
  const misread = field.misread && text === field.text;
  const take = (next: string): void => {
    if (next !== text) void setSetting(tools, field, next);
  };
  return (
    <Field
      label={field.name}
      hint={field.help}
      validationState={misread ? "error" : "none"}
      validationMessage={misread ? `没看懂“${field.text}”，已按默认处理。` : null}
      size="small"
    >
      {field.choices === undefined ? (
        <TextInput key={text} text={text} placeholder={field.fallback} onTake={take} />
      ) : (
        <ChoiceInput field={field} text={text} onTake={take} />
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly field: SettingField;
  readonly text: string;
  readonly onTake: (text: string) => void;
}

function ChoiceInput({ field, text, onTake, ...rest }: ChoiceProps) {
  const shown = text === "" ? fallbackName(field) : choiceName(field, text);
  const known = field.choices?.some(({ name }) => name === shown) === true;
  return (
    <Select
      {...rest}
      size="small"
      value={shown}
      onChange={(_, { value }) => {
        onTake(value);
      }}
    >
      {!known && <option value={shown}>{shown === "" ? "（未填）" : shown}</option>}
      {field.choices?.map(({ name, value }) => (
        <option key={value} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}

interface TextProps {
  readonly text: string;
  readonly placeholder: string;
  readonly onTake: (text: string) => void;
}

function TextInput({ text, placeholder, onTake, ...rest }: TextProps) {
  const [draft, setDraft] = useState(text);
  return (
    <Input
      {...rest}
      size="small"
      value={draft}
      placeholder={placeholder}
      onChange={(_, { value }) => {
        setDraft(value);
      }}
      onBlur={() => {
        onTake(draft.trim());
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === "Enter" && !nativeEvent.isComposing) onTake(draft.trim());
      }}
    />
  );
}
