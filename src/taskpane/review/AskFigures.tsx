import * as React from "react";
import { useState } from "react";
import type { Command } from "../../commands";
import type { CellPlace } from "../../scorecard";
import { FindingList } from "../findings/FindingList";
import { download, takesDownloads } from "../parts/download";
import type { ReadyView } from "../parts/paneView";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { CopyText } from "../ui/CopyText";
import { TextLine } from "../ui/TextLine";
import { prepareRequests, zipOf, type RequestsReady } from "./askCommand";

interface Props {
  readonly view: ReadyView;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

const ways = [
  { key: "owner", text: "for each owner" },
  { key: "unit", text: "for each unit" },
];

/** Asks people for the figures that are due and lacking: a small workbook for each, to be sent by the user. */
export function AskFigures({ view: { model, modelAt }, isBusy, start, onGoTo }: Props) {
  const [by, setBy] = useState<"owner" | "unit">("owner");
  const [until, setUntil] = useState("");
  const [ready, setReady] = useState<RequestsReady>();
  const asking = { modelAt, scorecard: model.facts.settings.name, period: model.frame.period, by, until };
  return (
    <section aria-labelledby="ask-title">
      <h3 id="ask-title">Ask for figures</h3>
      <p>
        A small workbook for each of those who owe a figure of this period. It needs no add-in, and its yellow
        cells alone are open. Nothing is sent: you send them.
      </p>
      <Choice
        label="One workbook"
        value={by}
        choices={ways}
        onChoose={(key) => setBy(key === "unit" ? "unit" : "owner")}
      />
      <TextLine label="Wanted by (as it is to be read)" value={until} onChange={setUntil} />
      <ActionButton
        text="See who is asked for what"
        isOff={isBusy}
        onClick={() => start(prepareRequests(asking, setReady))}
      />
      {ready && <Ready ready={ready} />}
      {ready && ready.findings.length > 0 && (
        <FindingList findings={ready.findings} {...{ isBusy, start, onGoTo }} />
      )}
    </section>
  );
}

function Ready({ ready }: { readonly ready: RequestsReady }) {
  const { requests, period } = ready;
  if (requests.length === 0) return null;
  return (
    <>
      <ul className="plain-list" aria-label="Who is asked">
        {requests.map(({ to, figures, file, bytes, mail }) => (
          <li key={file}>
            <p>
              <b>{to}</b>: {figures === 1 ? "1 figure" : `${figures} figures`}
            </p>
            <div className="actions">
              {takesDownloads() && (
                <ActionButton text={`Download ${file}`} onClick={() => download(fileOf(bytes), file)} />
              )}
              <CopyText label={`Copy the mail to ${to}`} text={mail} />
            </div>
          </li>
        ))}
      </ul>
      {takesDownloads() ? (
        requests.length > 1 && (
          <ActionButton
            text="Download all of them"
            isMain
            onClick={() => download(fileOf(zipOf(ready)), `Requests ${period}.zip`)}
          />
        )
      ) : (
        <p>Excel on a Mac takes no files from add-ins. Use Excel on the web, or bsc ask.</p>
      )}
    </>
  );
}

const fileOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
