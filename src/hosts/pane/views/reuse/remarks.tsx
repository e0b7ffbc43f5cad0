import type { Remark } from "../../../../model/reuse.ts";

/** What a person should look at besides the figures. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return (
    <details className="setting-group remarks">
      <summary>
        <h2>还有{remarks.length}处请看一下</h2>
      </summary>
      <ul>
        {remarks.map(({ start, text, note }) => (
          <li key={`${start} ${note}`}>
            <b>{text}</b>
            {note}
          </li>
        ))}
      </ul>
    </details>
  );
}
