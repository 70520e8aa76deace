import * as React from "react";
import { Suspense, useEffect, useState } from "react";
import { type Command, insertSheetsCommand, startExampleCommand } from "../commands";
import { type LiveState, selectCell, showBox } from "../excel";
import { type Asked, type CellPlace, parsePeriod, placeText, problemText } from "../scorecard";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { FindingList, FirstRun, Notice, OwnSheets, RepairOffer, WorkNotice } from "./lateParts";
import { Screens } from "./Screens";
import { paneView, type PaneView } from "./parts/paneView";
import { type Fault, useFault } from "./useFault";
import { useRibbon } from "./useRibbon";
import { type Job, useWork, type Work } from "./parts/useWork";
import { liveModel } from "../functions";

/** The whole pane: what the workbook says, and what can be done with it. */
export function Pane() {
  const live = useLiveState();
  const [picked, setPicked] = useState<string>();
  const view = paneView(live, askedFor(picked));
  const { work, run: runJob, dismiss } = useWork();
  const { fault, forget } = useFault();
  const run = (job: Job) => {
    forget();
    return runJob(job);
  };
  useRibbon(run);
  const start = (command: Command) => void run(jobOf(command));
  return (
    <main aria-busy={work.kind === "running" || view.kind === "reading"}>
      <h1 className="heard-only">Balanced Scorecard</h1>
      {fault !== undefined && <FaultText fault={fault} />}
      {work.kind !== "idle" && (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <WorkNotice work={work} onDismiss={dismiss} />
          </Suspense>
        </ErrorBoundary>
      )}
      {view.kind !== "reading" && (
        <ErrorBoundary isUnasked>
          <Suspense fallback={null}>
            <RepairOffer
              isBusy={work.kind === "running"}
              start={start}
              onGoTo={(place) => void run(goTo(place, live?.sheetIds))}
            />
          </Suspense>
        </ErrorBoundary>
      )}
      <ErrorBoundary>
        <Suspense fallback={<p role="status">One moment …</p>}>
          <Content
            view={view}
            work={work.kind}
            start={start}
            onPeriod={setPicked}
            onGoTo={(place) => void run(goTo(place, live?.sheetIds))}
            onShowBox={(objective) => void run(goToBox(objective))}
            onJob={(job) => void run(job)}
          />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}

const jobOf = ({ title, run }: Command): Job => ({ title, run: (watch) => run(watch) });

const goTo = (place: CellPlace, sheetIds?: ReadonlyMap<string, string>): Job => ({
  title: `Going to ${placeText(place)}`,
  run: () => selectCell(place, sheetIds),
});

const goToBox = (objective: string): Job => ({
  title: "Going to the map",
  run: () => showBox(objective),
});

/** The period that is picked; the reporting period while none is. */
function askedFor(picked: string | undefined): Asked {
  const written = picked === undefined ? undefined : parsePeriod(picked);
  return written?.kind === "period" ? { period: written.period } : {};
}

interface ContentProps {
  readonly view: PaneView;
  readonly work: Work["kind"];
  readonly onPeriod: (key: string) => void;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onShowBox: (objective: string) => void;
  readonly onJob: (job: Job) => void;
}

function Content({ view, ...rest }: ContentProps) {
  switch (view.kind) {
    case "reading":
      return <p role="status">Reading the workbook …</p>;
    case "unreadable":
      return <Notice kind="failed">{problemText(view.problem)}</Notice>;
    case "empty":
      return <Empty {...rest} />;
    case "incomplete":
      return <Incomplete view={view} {...rest} />;
    case "ready":
      return <Screens view={view} {...rest} />;
  }
}

function Empty({ work, start, onGoTo, onJob }: Omit<ContentProps, "view">) {
  const isBusy = work === "running";
  return (
    <FirstRun
      isBusy={isBusy}
      ownSheets={<OwnSheets {...{ isBusy, start, onGoTo, onJob }} />}
      onExample={(example) => start(startExampleCommand(example))}
      onSheets={() => start(insertSheetsCommand)}
    />
  );
}

type Lacking = Extract<PaneView, { kind: "incomplete" }>;

function Incomplete({ view, work, ...ways }: Omit<ContentProps, "view"> & { readonly view: Lacking }) {
  const isBusy = work === "running";
  const { start, onGoTo, onJob } = ways;
  return (
    <section aria-labelledby="incomplete-title">
      <h2 id="incomplete-title">Something is missing</h2>
      <FindingList findings={view.findings} {...{ isBusy, onGoTo, start }} />
      <h3>Your own sheets</h3>
      <OwnSheets
        {...{ isBusy, start, onGoTo, onJob }}
        mappingAt={view.tables.find(({ name }) => name === "Mapping")?.at}
      />
    </section>
  );
}

function FaultText({ fault }: { readonly fault: Fault }) {
  const sentence =
    fault.kind === "not-loaded"
      ? "A part of the add-in could not be loaded, and nothing was changed. Check your connection, then do it again."
      : `The add-in itself has a fault (${fault.reason}). Your workbook is as it was before; close this pane and open it again.`;
  return (
    <p className="fault" role="alert">
      {sentence}
    </p>
  );
}

/** The workbook's model as it is now: the one that the functions in cells follow too. Undefined until it is read. */
function useLiveState(): LiveState | undefined {
  const [state, setState] = useState<LiveState>();
  useEffect(() => liveModel.subscribe(setState), []);
  return state;
}
