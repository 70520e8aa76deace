import * as React from "react";
import { drawMapViewCommand, resetBoxCommand, type Command } from "../../commands";
import { ActionButton } from "../ui/ActionButton";

interface Props {
  /** The objective's id. */
  readonly objective: string;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onShowBox: (objective: string) => void;
}

/** What can be done with an objective's box on the strategy map. */
export function ObjectiveOnMap({ objective, isBusy, start, onShowBox }: Props) {
  return (
    <section aria-labelledby="on-map-title">
      <h3 id="on-map-title">On the strategy map</h3>
      <div className="actions">
        <ActionButton text="Show its box" isOff={isBusy} onClick={() => onShowBox(objective)} />
        <ActionButton
          text="Draw its chain"
          isOff={isBusy}
          onClick={() => start(drawMapViewCommand({ part: { objective } }))}
        />
        <ActionButton
          text="Reset this box"
          isOff={isBusy}
          onClick={() => start(resetBoxCommand(objective))}
        />
      </div>
    </section>
  );
}
