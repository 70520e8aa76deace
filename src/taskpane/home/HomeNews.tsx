import * as React from "react";
import { useMemo } from "react";
import { itemText, periodText, previousFrame, whatTurned, type Model, type Turned } from "../../scorecard";
import { useAlerts } from "../alerts/useAlerts";
import type { ReadyView } from "../parts/paneView";
import { shownIn, type Shown } from "../parts/place";
import { BandMark } from "../../drawn";

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
    return whatTurned(model, modelAt({ period, view }));
  }, [model, modelAt]);
  const before = periodText(previousFrame(model.frame).period);
  return (
    <>
      <p>{alerts ? <AlertCount count={alerts.open.length} onAlerts={onAlerts} /> : "Looking for alerts …"}</p>
      <h3>Turned since {before}</h3>
      {turned.length === 0 ? (
        <p>Nothing turned.</p>
      ) : (
        <TurnedList turned={turned} model={model} onShow={onShow} />
      )}
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

interface TurnedProps extends Pick<Props, "onShow"> {
  readonly turned: readonly Turned[];
  readonly model: Model;
}

function TurnedList({ turned, model, onShow }: TurnedProps) {
  const lines = (some: readonly Turned[]) => (
    <ul className="items">
      {some.map((item) => (
        <li key={`${item.kind} ${item.unit} ${item.id}`}>
          <TurnedLine {...item} onSelect={() => onShow(shownIn(model, item.kind, item.id, item.unit))} />
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

function TurnedLine({ from, to, less, onSelect, ...named }: Turned & { readonly onSelect: () => void }) {
  const { byHand, byHandBefore } = named;
  return (
    <button type="button" className="item" onClick={onSelect}>
      <span>
        {itemText(named)}
        {less && <small> on less data than before ({less})</small>}
        {byHandBefore && <small> was {byHandBefore}</small>}
        {byHand && <small> now {byHand}</small>}
      </span>
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
