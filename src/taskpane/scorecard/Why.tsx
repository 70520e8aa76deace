import * as React from "react";
import { useMemo, useState } from "react";
import { buildWhyCommand, type Command } from "../../commands";
import {
  evidenceText,
  isSeen,
  itemText,
  periodText,
  previousFrame,
  problemText,
  rememberModels,
  scoreText,
  signedPoints,
  whyChanged,
  type Cause,
  type ChangedItem,
  type Leading,
  type Model,
} from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";

interface Props {
  readonly model: Model;
  readonly item: ChangedItem;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** What made a score change since the period before, opened level by level; worked out when it is asked for. */
export function Why(props: Props) {
  const { frame } = props.model;
  const [isOpen, open] = useState(false);
  const before = periodText(previousFrame(frame).period);
  return (
    <details className="more" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>Why it moved since {before}</summary>
      {isOpen && <Causes {...props} />}
    </details>
  );
}

function Causes({ model, item, isBusy, start }: Props) {
  const why = useMemo(() => whyOf(model, item), [model, item]);
  if (why.kind === "failed") return <p>{why.problems.map(problemText).join(" ")}</p>;
  const { from, to, performance = 0, coverage, weights, cause } = why.value.change;
  return (
    <>
      <p>
        {scoreText(from)} to {scoreText(to)}: {signedPoints(performance)} performance,{" "}
        {signedPoints(coverage)} coverage, {signedPoints(weights)} weights
      </p>
      <CauseList causes={cause.below} />
      <LeadingList leading={why.value.leading} />
      <ActionButton text="Build the Why sheet" isOff={isBusy} onClick={() => start(buildWhyCommand(item))} />
    </>
  );
}

function whyOf(model: Model, item: ChangedItem) {
  return whyChanged(item, { model, modelAt: rememberModels(model.facts, model) });
}

function CauseList({ causes }: { readonly causes: readonly Cause[] }) {
  const shown = causes.filter(({ part }) => isSeen(part));
  if (shown.length === 0) return <p>Nothing moved by as much as is shown.</p>;
  return (
    <ul className="causes">
      {shown.map((cause) => (
        <li key={`${cause.unitName} ${cause.kind} ${cause.id}`}>
          <CauseLine cause={cause} />
        </li>
      ))}
    </ul>
  );
}

function CauseLine({ cause }: { readonly cause: Cause }) {
  const { part, from, to, below, because } = cause;
  const line = (
    <>
      {signedPoints(part)} {itemText(cause)}{" "}
      <small>
        ({scoreText(from)} to {scoreText(to)}
        {because === "Coverage" && ", began or ceased to be reported"})
      </small>
    </>
  );
  if (below.length === 0) return line;
  return (
    <details>
      <summary>{line}</summary>
      {isSeen(cause.weights) && <p>{signedPoints(cause.weights)} other weights</p>}
      <CauseList causes={below} />
    </details>
  );
}

/** What the map's links name as causes of what moved most; no cause is proven by that. */
function LeadingList({ leading }: { readonly leading: readonly Leading[] }) {
  if (leading.length === 0) return null;
  return (
    <>
      <p>Before it, by the map&rsquo;s links:</p>
      <ul className="causes">
        {leading.map(({ effect, effectName, cause, tested, period, moved }) => (
          <li key={`${effect} ${cause.objective.id}`}>
            {cause.objective.name}, which drives {effectName}, moved{" "}
            {moved === undefined ? "by nothing known" : `by ${signedPoints(moved)}`} in {periodText(period)}{" "}
            <small>({evidenceText(tested)})</small>
          </li>
        ))}
      </ul>
    </>
  );
}
