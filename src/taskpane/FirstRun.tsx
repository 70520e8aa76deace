import * as React from "react";
import { ActionButton } from "./ui/ActionButton";

interface Props {
  readonly isBusy: boolean;
  readonly onExample: () => void;
  readonly onSheets: () => void;
}

/** The empty workbook: three sentences and one button that makes something real. */
export function FirstRun({ isBusy, onExample, onSheets }: Props) {
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <h2 id="first-run-title">A scorecard from your own sheets</h2>
      <p>
        You keep objectives, measures and actuals in tables of this workbook. The scorecard and the strategy
        map are built from them and follow every change. Nothing leaves the workbook.
      </p>
      <ActionButton text="Show me with an example" isMain isOff={isBusy} onClick={onExample} />
      <ActionButton text="Insert empty sheets" isOff={isBusy} onClick={onSheets} />
    </section>
  );
}
