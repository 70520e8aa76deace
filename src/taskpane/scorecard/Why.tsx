import * as React from "react";
import { useMemo, useState } from "react";
import {
  explainChange,
  itemText,
  leadingTo,
  periodText,
  previousFrame,
  problemText,
  rememberModels,
  scoreText,
  type Cause,
  type ChangedItem,
  type Leading,
  type Model,
} from "../../scorecard";
import { scorecardOf } from "../parts/place";

interface Props {
  readonly model: Model;
  readonly item: ChangedItem;
}

/** What made a score change since the period before, opened level by level; worked out when it is asked for. */
export function Why({ model, item }: Props) {
  const [isOpen, open] = useState(false);
  const before = periodText(previousFrame(model.frame).period);
  return (
    <details className="more" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>Why it moved since {before}</summary>
      {isOpen && <Causes model={model} item={item} />}
    </details>
  );
}

function Causes({ model, item }: Props) {
  const why = useMemo(() => whyOf(model, item), [model, item]);
  if (why.kind === "failed") return <p>{why.problems.map(problemText).join(" ")}</p>;
  const { from, to, performance = 0, coverage, weights, cause } = why.value.change;
  return (
    <>
      <p>
        {scoreText(from)} to {scoreText(to)}: {signed(performance)} performance, {signed(coverage)} coverage,{" "}
        {signed(weights)} weights
      </p>
      <CauseList causes={cause.below} />
      <LeadingList leading={why.value.leading} />
    </>
  );
}

function whyOf(model: Model, item: ChangedItem) {
  const modelAt = rememberModels(model.facts, model);
  const change = explainChange(item, modelAt({ period: previousFrame(model.frame).period }), model);
  if (change.kind === "failed") return change;
  const unit = scorecardOf(model, item.scorecard) ?? model.scorecard;
  const leading = leadingTo(change.value.cause, unit, { model, modelAt });
  return { kind: "ok", value: { change: change.value, leading } } as const;
}

const signed = (points: number): string => {
  const text = points.toFixed(1);
  return Number(text) > 0 ? `+${text}` : text.replace("-0.0", "0.0");
};

const isShown = ({ part }: Cause): boolean => Math.abs(part) >= 0.05;

function CauseList({ causes }: { readonly causes: readonly Cause[] }) {
  const shown = causes.filter(isShown);
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
      {signed(part)} {itemText(cause)}{" "}
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
      {isShown({ ...cause, part: cause.weights }) && <p>{signed(cause.weights)} other weights</p>}
      <CauseList causes={below} />
    </details>
  );
}

const evidence: Readonly<Record<Leading["tested"]["standing"], string>> = {
  Planned: "too few figures to say whether the link holds",
  Supported: "the figures support the link",
  Contradicted: "the figures contradict the link",
  "No evidence": "the figures show no such link",
};

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
            {moved === undefined ? "by nothing known" : `by ${signed(moved)}`} in {periodText(period)}{" "}
            <small>({evidence[tested.standing]})</small>
          </li>
        ))}
      </ul>
    </>
  );
}
