import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { chooseLastYear } from "../actions/open.ts";
import { forgetChoices } from "../actions/settings.ts";
import { usePane, useTools } from "../context.ts";
import { settingGroups } from "../models/setting-groups.ts";
import { PeriodInput } from "./period-input.tsx";
import { SettingInput } from "./setting-input.tsx";

/** 设置: what the sheet 报告设置 says, and what is chosen here instead. */
export function SettingsView() {
  const tools = useTools();
  const { fields, host, choices, sheetPeriod } = usePane();
  const groups = useMemo(() => settingGroups(fields), [fields]);
  const chosen = choices.settings.size + (choices.period === null ? 0 : 1);
  return (
    <div className="settings">
      <p className="quiet">
        {host === "excel"
          ? "改动写入“报告设置”表，随工作簿保存。"
          : "改动只用于本次生成，不改动文件；要长期生效，请改“报告设置”表。"}
      </p>
      {chosen > 0 && (
        <p className="settings-chosen">
          有{chosen}项与表里不同
          <button type="button" className="link" onClick={() => void forgetChoices(tools)}>
            全部按表里的
          </button>
        </p>
      )}
      <section className="setting-group">
        <h2>报告期</h2>
        <PeriodInput fields={fields} sheetPeriod={sheetPeriod} />
        <LastYear />
      </section>
      {groups.map(({ name, folded, fields: members }) =>
        folded ? (
          <details key={name} className="setting-group">
            <summary>
              <h2>{name}</h2>
            </summary>
            {members.map((field) => (
              <SettingInput key={field.id} field={field} />
            ))}
          </details>
        ) : (
          <section key={name} className="setting-group">
            <h2>{name}</h2>
            {members.map((field) => (
              <SettingInput key={field.id} field={field} />
            ))}
          </section>
        ),
      )}
    </div>
  );
}

/** Last year's whole workbook, which wins over the column 上年同期. */
function LastYear() {
  const tools = useTools();
  const { lastYear } = usePane();
  return (
    <div className="last-year">
      <span className="last-year-label">上年工作簿</span>
      <span className="last-year-name">{lastYear ?? "没有选，用表里的“上年同期”"}</span>
      <Button size="small" onClick={() => void chooseLastYear(tools, "pick")}>
        选择
      </Button>
      {lastYear !== null && (
        <Button size="small" appearance="subtle" onClick={() => void chooseLastYear(tools, "none")}>
          不用
        </Button>
      )}
    </div>
  );
}
