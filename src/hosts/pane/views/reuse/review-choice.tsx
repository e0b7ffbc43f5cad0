import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Place } from "../../../../model/place.ts";
import { placeText } from "../../../../model/place.ts";
import type { Binding } from "../../../../model/reuse.ts";
import type { KeptBinding } from "../../../../reuse/bindings.ts";
import type { Offer, ReviewItem } from "../../../../reuse-review.ts";
import { decideItem } from "../../actions/reuse.ts";
import { useTools } from "../../context.ts";
import type { Reviewed } from "../../engine/old-report.ts";
import { offersOf, sameBinding } from "../../models/review.ts";
import { bindingName, nowText } from "../../models/review-words.ts";
import { CellPeek } from "../cell-peek.tsx";
import { PlaceButton } from "../place-button.tsx";
import { focusAfter, focusItem } from "./focus-item.ts";
import { NewRowForm } from "./new-row-form.tsx";
import { RowSearch } from "./row-search.tsx";

export interface ReviewChoiceProps {
  readonly item: ReviewItem;
  readonly review: Reviewed;
  readonly decision: KeptBinding | null;
}

/** What an item may stand for, and the way to each: a row that is offered, any other row, a new row, the old number. */
export function ReviewChoice({ item, review, decision }: ReviewChoiceProps) {
  const tools = useTools();
  const [adding, setAdding] = useState(false);
  const choose = (binding: Binding | null): void => {
    focusAfter(
      () => void decideItem(tools, item, binding),
      () => tools.store.get().reuse?.current ?? item.id,
    );
  };
  return (
    <div className="choice">
      <Cells cells={item.cells} />
      <Offers item={item} review={review} decision={decision} onChoose={choose} />
      <RowSearch item={item} sources={review.sources} onChoose={choose} />
      {adding ? (
        <NewRowForm
          item={item}
          sheets={review.sheets}
          onClose={() => {
            setAdding(false);
            focusItem(item.id);
          }}
        />
      ) : (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAdding(true);
          }}
        >
          表里没有，新建一行…
        </Button>
      )}
    </div>
  );
}

interface OffersProps extends ReviewChoiceProps {
  readonly onChoose: (binding: Binding | null) => void;
}

/** The likeliest rows, and 照旧. */
function Offers({ item, review, decision, onChoose }: OffersProps) {
  return (
    <ol className="offers" aria-label="可能是">
      {offersOf(item).map((offer, at) => (
        <li key={at}>
          <OfferButton offer={offer} number={at + 1} item={item} review={review} onChoose={onChoose} />
        </li>
      ))}
      <li>
        <button
          type="button"
          className="offer"
          aria-pressed={decision !== null && decision.binding === null}
          onClick={() => {
            onChoose(null);
          }}
        >
          <kbd>0</kbd>
          <span className="offer-name">照旧，不换</span>
          <span className="offer-text">{item.old}</span>
        </button>
      </li>
    </ol>
  );
}

interface OfferProps {
  readonly offer: Offer;
  readonly number: number;
  readonly item: ReviewItem;
  readonly review: Reviewed;
  readonly onChoose: (binding: Binding) => void;
}

function OfferButton({ offer: { binding, text }, number, item, review, onChoose }: OfferProps) {
  const [first] = binding.of;
  const source = review.sources.find(
    ({ key }) =>
      key.metric === first?.metric &&
      key.domain === first.domain &&
      key.scope === first.scope &&
      key.subject === first.subject,
  );
  const isAlone = binding.of.length === 1;
  const without = !isAlone ? "合不起来" : source === undefined ? "表里没有" : nowText(source);
  return (
    <button
      type="button"
      className="offer"
      aria-pressed={sameBinding(binding, item.binding)}
      onClick={() => {
        onChoose(binding);
      }}
    >
      <kbd>{number}</kbd>
      <span className="offer-name">
        {bindingName(binding)}
        <span className="offer-domain">{first?.domain}</span>
      </span>
      <span className="offer-text">{text ?? <span className="quiet">{without}</span>}</span>
    </button>
  );
}

/** The cells its number comes from: in Excel they are selected, elsewhere shown. */
function Cells({ cells }: { readonly cells: readonly Place[] }) {
  const [peeked, setPeeked] = useState<Place | null>(null);
  if (cells.length === 0) return null;
  return (
    <div className="places">
      出自
      {cells.slice(0, 6).map((place) => (
        <PlaceButton key={placeText(place)} place={place} peeked={place === peeked} onPeek={setPeeked} />
      ))}
      {cells.length > 6 && <span className="quiet">等{cells.length}格</span>}
      {peeked !== null && <CellPeek place={peeked} />}
    </div>
  );
}
