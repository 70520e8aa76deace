import * as React from "react";
import { useEffect, useState } from "react";
import { repairFormulasCommand, type Command } from "../../commands";
import { findBrokenFormulas, recalculateAfterOthers, type BrokenCell } from "../../excel";
import { ok, placeText, type CellPlace } from "../../scorecard";
import type { Job } from "../parts/useWork";
import { ActionButton } from "../ui/ActionButton";
import { Notice } from "../ui/Notice";

interface Props {
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Looking for formulas that stopped working, and entering them anew once they have been seen. */
export function BrokenFormulas({ onJob, ...props }: Props & { readonly onJob: (job: Job) => void }) {
  const [cells, setCells] = useState<readonly BrokenCell[]>();
  const look = () =>
    onJob({
      title: "Looking through the formulas",
      run: async (watch) => {
        const found = await findBrokenFormulas(watch);
        if (found.kind === "failed") return found;
        setCells(found.value);
        return ok(undefined);
      },
    });
  return (
    <>
      <p>
        Formulas of the scorecard that Excel without the add-in, LibreOffice or Google Sheets has left behind,
        or that stand in a cell as text, can be entered anew.
      </p>
      <ActionButton text="Look for formulas that stopped working" isOff={props.isBusy} onClick={look} />
      {cells?.length === 0 && <p role="status">Every formula of the scorecard works.</p>}
      {cells && cells.length > 0 && (
        <section aria-label="Formulas that stopped working">
          <BrokenList {...props} cells={cells} onDone={() => setCells(undefined)} />
        </section>
      )}
    </>
  );
}

/** The pane reads the workbook before anything else is asked of Excel. */
const readFirstMs = 2_000;
/** Some hundred thousand cells: nobody waits for what was not asked for, and Set up looks through all of them. */
const mostTrips = 1;

/** What others have left behind, offered once when the pane starts; what Excel only has to calculate is calculated. */
export function RepairOffer(props: Props) {
  const [cells, setCells] = useState<readonly BrokenCell[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => void offer(), readFirstMs);
    const offer = async () => {
      await recalculateAfterOthers();
      const found = await findBrokenFormulas({ mostTrips });
      if (found.kind === "ok" && found.value.length > 0) setCells(found.value);
    };
    return () => clearTimeout(timer);
  }, []);
  const dismiss = () => setCells([]);
  if (cells.length === 0) return null;
  return (
    <Notice kind="note" onDismiss={dismiss}>
      <BrokenList {...props} cells={cells} onDone={dismiss} />
    </Notice>
  );
}

const mostShown = 100;

interface ListProps extends Props {
  readonly cells: readonly BrokenCell[];
  readonly onDone: () => void;
}

function BrokenList({ cells, isBusy, start, onGoTo, onDone }: ListProps) {
  const enter = () => {
    onDone();
    start(repairFormulasCommand);
  };
  return (
    <>
      <p role="status">
        {cells.length === 1 ? "1 formula" : `${cells.length} formulas`} of the scorecard stopped working in a
        session without the add-in, or in another program.
      </p>
      <details>
        <summary>Show their cells</summary>
        <ul className="ranges">
          {cells.slice(0, mostShown).map(({ at, formula }) => (
            <li key={placeText(at)}>
              <button type="button" className="link" onClick={() => onGoTo(at)}>
                {placeText(at)}
              </button>{" "}
              {formula || "makes room for a result"}
            </li>
          ))}
          {cells.length > mostShown && <li>… and {cells.length - mostShown} more</li>}
        </ul>
      </details>
      <ActionButton text="Enter them anew" isOff={isBusy} onClick={enter} />
    </>
  );
}
