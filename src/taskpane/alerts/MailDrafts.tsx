import * as React from "react";
import { periodText, type Alert, type Model } from "../../scorecard";
import { CopyText } from "../ui/CopyText";
import { mailDraft, mailText } from "./mailDraft";

interface Props {
  readonly model: Model;
  readonly alerts: readonly Alert[];
}

/** A draft for each person who is told, with all that concerns them. */
export function MailDrafts({ model, alerts }: Props) {
  const people = [...new Set(alerts.flatMap(({ tell }) => (tell === undefined ? [] : [tell])))].sort();
  if (people.length === 0) return null;
  const period = periodText(model.frame.period);
  return (
    <section aria-labelledby="mails-title">
      <h3 id="mails-title">Tell them</h3>
      <p className="about">
        A link opens a draft in your mail program. Nothing is sent until you send it there. Where no draft
        opens, copy the text.
      </p>
      <ul className="plain-list">
        {people.map((to) => {
          const theirs = alerts.filter(({ tell }) => tell === to);
          const contents = { to, scorecard: model.scorecard.name, period, alerts: theirs };
          return (
            <li key={to}>
              <a className="link" href={mailDraft(contents)}>
                Mail to {to}
              </a>{" "}
              ({theirs.length}) <CopyText label={`Copy text for ${to}`} text={mailText(contents)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
