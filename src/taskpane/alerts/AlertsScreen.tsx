import * as React from "react";
import { periodText, type Alert, type CellPlace } from "../../scorecard";
import type { ReadyView } from "../parts/paneView";
import type { Shown } from "../parts/place";
import { AlertLine } from "./AlertLine";
import { leadsTo } from "./leadsTo";
import { MailDrafts } from "./MailDrafts";
import { useAlerts, type AlertsFound } from "./useAlerts";

interface Props {
  readonly view: ReadyView;
  readonly onShow: (shown: Shown) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** What people should know of in the period: what nobody has seen to first, and a mail for those who are told. */
export function AlertsScreen({ view, onShow, onGoTo }: Props) {
  const alerts = useAlerts(view);
  const period = periodText(view.model.frame.period);
  return (
    <section aria-labelledby="alerts-title">
      <h2 id="alerts-title">Alerts in {period}</h2>
      {alerts ? <AlertsList {...{ view, onShow, onGoTo }} {...alerts} /> : <p>Looking for alerts …</p>}
      <p className="about">
        To mark an alert as seen, write its name and the period into the Acknowledgements table. The
        AlertRules table says what is looked for, and who is told.
      </p>
    </section>
  );
}

function AlertsList({ view, onShow, onGoTo, open, seenTo }: Props & AlertsFound) {
  const lines = (alerts: readonly Alert[]) => (
    <ul className="plain-list">
      {alerts.map((alert) => (
        <li key={alert.name}>
          <AlertLine alert={alert} onSelect={leadsTo(alert, view.model, { onShow, onGoTo })} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {open.length === 0 ? <p>Nothing is open.</p> : lines(open)}
      <MailDrafts model={view.model} alerts={open} />
      {seenTo.length > 0 && (
        <details className="more">
          <summary>Seen to ({seenTo.length})</summary>
          {lines(seenTo)}
        </details>
      )}
    </>
  );
}
