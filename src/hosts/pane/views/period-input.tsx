import { Field, Select } from "@fluentui/react-components";
import type { Period } from "../../../model/period.ts";
import { formatPeriod, parsePeriod, periodName } from "../../../model/period.ts";
import { setPeriod } from "../actions/settings.ts";
import { usePane, useTools } from "../context.ts";
import type { SettingField } from "../engine/report.ts";
import { inYear, periodOptions } from "../models/period-choice.ts";
import { SettingInput } from "./setting-input.tsx";

/**
 * 年度 and 报告期. In Excel they stand in the sheet, whose formulas follow them; elsewhere another period is asked for
 * and the sheet's own stays what it is.
 */
export function PeriodInput({
  fields,
  sheetPeriod,
}: {
  readonly fields: readonly SettingField[];
  readonly sheetPeriod: Period | null;
}) {
  const { host } = usePane();
  const inSheet = fields.filter(({ id, at }) => (id === "year" || id === "period") && at !== null);
  if (host === "excel" && inSheet.length > 0)
    return inSheet.map((field) => <SettingInput key={field.id} field={field} />);
  return <AskedPeriod sheetPeriod={sheetPeriod} />;
}

function AskedPeriod({ sheetPeriod }: { readonly sheetPeriod: Period | null }) {
  const tools = useTools();
  const { choices, report } = usePane();
  const now = parsePeriod(choices.period ?? "") ?? report?.period ?? sheetPeriod;
  const year = now?.first.year ?? new Date().getFullYear();
  const years = Array.from({ length: 9 }, (_, i) => year - 5 + i);
  const hint = sheetPeriod === null ? "表里没有写明，请在这里选。" : `表里是${periodName(sheetPeriod)}。`;
  const take = (value: string): void => {
    const own = sheetPeriod !== null && value === formatPeriod(sheetPeriod);
    void setPeriod(tools, own ? null : value);
  };
  return (
    <div className="pair">
      <Field label="年度" size="small">
        <Select
          size="small"
          value={String(year)}
          onChange={(_, { value }) => {
            take(formatPeriod(inYear(now, Number(value))));
          }}
        >
          {years.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      </Field>
      <Field label="报告期" size="small" hint={hint}>
        <Select
          size="small"
          value={now === null ? "" : formatPeriod(now)}
          onChange={(_, { value }) => {
            take(value);
          }}
        >
          {now === null && <option value="">请选择</option>}
          {periodOptions(year, now).map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
