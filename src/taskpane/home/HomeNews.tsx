import * as React from "react";
import { useMemo } from "react";
import { periodText, previousFrame, whatTurned, type Turned } from "../../scorecard";
import { useAlerts } from "../alerts/useAlerts";
import type { ReadyView } from "../paneView";
import type { Shown } from "../scorecard/place";
import { BandMark } from "../ui/BandMark";

interface Props {
  readonly view: ReadyView;
  readonly onShow: (shown: Shown) => void;
  readonly onAlerts: () => void;
}

/** What is new: how many alerts are open, and what turned since the period before. */
export function HomeNews({ view, onShow, onAlerts }: Props) {
  const { model, modelAt } = view;
  const alerts = useAlerts(view);
  const turned = useMemo(() => {
    const { period, view } = previousFrame(model.frame);
    return whatTurned(model.scorecard, modelAt({ period, view }).scorecard);
  }, [model, modelAt]);
  const before = periodText(previousFrame(model.frame).period);
  return (
    <>
      <p>{alerts ? <AlertCount count={alerts.open.length} onAlerts={onAlerts} /> : "Looking for alerts …"}</p>
      <h3>Turned since {before}</h3>
      {turned.length === 0 ? <p>Nothing turned.</p> : <TurnedList turned={turned} onShow={onShow} />}
    </>
  );
}

function AlertCount({ count, onAlerts }: { readonly count: number } & Pick<Props, "onAlerts">) {
  if (count === 0) return <>No alert is open.</>;
  return (
    <button type="button" className="link" onClick={onAlerts}>
      {count} {count === 1 ? "alert is" : "alerts are"} open
    </button>
  );
}

const mostShown = 5;

function TurnedList({ turned, onShow }: { readonly turned: readonly Turned[] } & Pick<Props, "onShow">) {
  const lines = (some: readonly Turned[]) => (
    <ul className="items">
      {some.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <TurnedLine {...item} onSelect={() => onShow({ kind: item.kind, id: item.id })} />
        </li>
      ))}
    </ul>
  );
  const more = turned.slice(mostShown);
  return (
    <div className="turned">
      {lines(turned.slice(0, mostShown))}
      {more.length > 0 && (
        <details className="more">
          <summary>{more.length} more</summary>
          {lines(more)}
        </details>
      )}
    </div>
  );
}

function TurnedLine({ name, from, to, onSelect }: Turned & { readonly onSelect: () => void }) {
  return (
    <button type="button" className="item" onClick={onSelect}>
      <span>{name}</span>
      <span className="turn">
        <span className="heard-only">from </span>
        <BandMark band={from} />
        <span aria-hidden="true"> → </span>
        <span className="heard-only"> to </span>
        <BandMark band={to} />
      </span>
    </button>
  );
}
