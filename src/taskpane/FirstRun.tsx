import * as React from "react";
import { useState } from "react";
import type { ExampleName } from "../excel";
import { ActionButton } from "./ui/ActionButton";
import { Choice } from "./ui/Choice";

interface Props {
  readonly isBusy: boolean;
  readonly onExample: (name: ExampleName) => void;
  readonly onSheets: () => void;
  /** What begins with figures that are there. */
  readonly ownSheets: React.ReactNode;
}

const examples: readonly { readonly key: ExampleName; readonly text: string }[] = [
  { key: "example", text: "A company (cold-chain logistics)" },
  { key: "hospital", text: "A hospital" },
  { key: "group", text: "A group of hospitals (units, regions, compared)" },
  { key: "nonprofit", text: "A nonprofit (mission on top)" },
  { key: "purpose", text: "A one-page plan (purpose, objectives, initiatives)" },
  { key: "survey", text: "A perception survey (the mirror)" },
];

/** The empty workbook: three sentences and one button that makes something real. */
export function FirstRun({ isBusy, onExample, onSheets, ownSheets }: Props) {
  const [picked, setPicked] = useState<ExampleName>("example");
  const pick = (key: string) => setPicked(examples.find((example) => example.key === key)?.key ?? "example");
  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <h2 id="first-run-title">A scorecard from your own sheets</h2>
      <p>
        You keep objectives, measures and actuals in tables of this workbook. The scorecard and the strategy
        map are built from them and follow every change. Nothing leaves the workbook.
      </p>
      <ActionButton text="Show me with an example" isMain isOff={isBusy} onClick={() => onExample(picked)} />
      <Choice label="Example" value={picked} choices={examples} onChoose={pick} />
      <h3>Or begin with your own figures</h3>
      {ownSheets}
      <h3>Or with empty sheets</h3>
      <ActionButton text="Insert empty sheets" isOff={isBusy} onClick={onSheets} />
    </section>
  );
}
