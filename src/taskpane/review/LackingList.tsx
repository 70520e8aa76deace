import * as React from "react";
import { addReviewRowsCommand, type Command } from "../../commands";
import { lackingText } from "../../excel";
import type { CellPlace, Lacking, Model } from "../../scorecard";
import { leadsTo } from "../alerts/leadsTo";
import type { Shown } from "../parts/place";
import { ActionButton } from "../ui/ActionButton";

interface Props {
  readonly lacking: readonly Lacking[];
  readonly model: Model;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onShow: (shown: Shown) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** What the period lacks before it is complete, and who was to bring it; each leads to its measure. */
export function LackingList({ lacking, model, isBusy, start, ...ways }: Props) {
  const { period, view } = model.frame;
  return (
    <section aria-labelledby="lacking-title">
      <h3 id="lacking-title">Still missing ({lacking.length})</h3>
      {lacking.length === 0 && <p>Every figure is there, and every Red is explained.</p>}
      <ul className="plain-list">
        {lacking.map((one) => (
          <li key={`${one.what} ${one.item.unit} ${one.item.id}`}>
            <button type="button" className="finding" onClick={leadsTo(one, model, ways)}>
              {lackingText(one)}
              {one.isDemanded && <span className="place">Settings demand it before closing</span>}
            </button>
          </li>
        ))}
      </ul>
      {lacking.some(({ what }) => what === "commentary") && (
        <ActionButton
          text="Add rows to fill in"
          isOff={isBusy}
          onClick={() => start(addReviewRowsCommand({ period, view }))}
        />
      )}
    </section>
  );
}
