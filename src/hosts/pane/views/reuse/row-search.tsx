import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { Binding } from "../../../../model/reuse.ts";
import { decideItem, takeInHand } from "../../actions/reuse.ts";
import { useTools } from "../../context.ts";
import { takesRow, withRow } from "../../models/review.ts";
import { bindingName } from "../../models/review-words.ts";
import { focusAfter } from "./focus-item.ts";
import type { SourceSearchProps } from "./source-search.tsx";
import { SEARCH, SourceSearch } from "./source-search.tsx";

/** The search for any other row, or for one more that is added to what the item stands for. */
export function RowSearch({ item, sources, onChoose }: Omit<SourceSearchProps, "asked">) {
  const tools = useTools();
  const [adds, setAdds] = useState(false);
  const soFar = takesRow(item.binding) ? item.binding : null;
  const add = ({ of: [key] }: Binding): void => {
    if (soFar === null || key === undefined) return;
    setAdds(false);
    void decideItem(tools, item, withRow(soFar, key));
    // A third row may follow: the item stays in hand.
    focusAfter(
      () => {
        takeInHand(tools, item.id);
      },
      () => item.id,
    );
  };
  const turn = (): void => {
    flushSync(() => {
      setAdds(!adds);
    });
    document.getElementById(SEARCH)?.focus();
  };
  if (soFar === null) return <SourceSearch item={item} sources={sources} asked={ANY} onChoose={onChoose} />;
  return (
    <>
      <Button size="small" appearance="subtle" onClick={turn}>
        {adds ? "不加了" : "再加一行，合起来算…"}
      </Button>
      <SourceSearch
        item={item}
        sources={sources}
        asked={adds ? `与“${bindingName(soFar)}”相加的指标` : ANY}
        onChoose={adds ? add : onChoose}
      />
    </>
  );
}

const ANY = "查别的指标";
