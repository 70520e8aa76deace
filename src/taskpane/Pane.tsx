import * as React from "react";
import { useState } from "react";
import {
  addEntryHelpCommand,
  buildScorecardCommand,
  drawMapCommand,
  insertSheetsCommand,
  startExampleCommand,
  type Command,
} from "../commands";
import { selectCell } from "../excel";
import { placeText, problemText, type CellPlace } from "../scorecard";
import { FindingList } from "./findings/FindingList";
import { FirstRun } from "./FirstRun";
import { Home } from "./home/Home";
import { paneView, type PaneView } from "./paneView";
import { SetUp } from "./setup/SetUp";
import { Notice } from "./ui/Notice";
import { Tabs } from "./ui/Tabs";
import { useFault } from "./useFault";
import { useLiveState } from "./useLiveState";
import { useRibbon } from "./useRibbon";
import { useWork, type Job } from "./useWork";
import { WorkNotice } from "./WorkNotice";

/** The whole pane: what the workbook says, and what can be done with it. */
export function Pane() {
  const view = paneView(useLiveState(), {});
  const { work, run, dismiss } = useWork();
  const fault = useFault();
  useRibbon(run);
  const start = (command: Command) => void run(jobOf(command));
  return (
    <main aria-busy={work.kind === "running" || view.kind === "reading"}>
      <h1 className="heard-only">Balanced Scorecard</h1>
      {fault !== undefined && <Fault text={fault} />}
      <WorkNotice work={work} onDismiss={dismiss} />
      <Content
        view={view}
        isBusy={work.kind === "running"}
        start={start}
        onGoTo={(place) => void run(goTo(place))}
      />
    </main>
  );
}

const jobOf = ({ title, run }: Command): Job => ({ title, run: (watch) => run(watch) });

const goTo = (place: CellPlace): Job => ({
  title: `Going to ${placeText(place)}`,
  run: () => selectCell(place),
});

interface ContentProps {
  readonly view: PaneView;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
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

function Empty({ isBusy, start }: Omit<ContentProps, "view">) {
  return (
    <FirstRun
      isBusy={isBusy}
      onExample={() => start(startExampleCommand)}
      onSheets={() => start(insertSheetsCommand)}
    />
  );
}

type Lacking = Extract<PaneView, { kind: "incomplete" }>;

function Incomplete({ view, onGoTo }: Omit<ContentProps, "view"> & { readonly view: Lacking }) {
  return (
    <section aria-labelledby="incomplete-title">
      <h2 id="incomplete-title">Something is missing</h2>
      <FindingList findings={view.findings} onGoTo={onGoTo} />
    </section>
  );
}

type Screen = "home" | "findings" | "setUp";
type Ready = Extract<PaneView, { kind: "ready" }>;

function Screens({ view, isBusy, start, onGoTo }: Omit<ContentProps, "view"> & { readonly view: Ready }) {
  const [screen, setScreen] = useState<Screen>("home");
  const screens: Readonly<Record<Screen, () => React.ReactNode>> = {
    home: () => (
      <Home
        {...{ view, isBusy, onGoTo }}
        onBuild={() => start(buildScorecardCommand)}
        onDraw={() => start(drawMapCommand)}
      />
    ),
    findings: () => <FindingList findings={view.findings} onGoTo={onGoTo} />,
    setUp: () => (
      <SetUp
        isBusy={isBusy}
        onSheets={() => start(insertSheetsCommand)}
        onEntryHelp={() => start(addEntryHelpCommand)}
      />
    ),
  };
  const tabs = [
    { key: "home", text: "Home" },
    { key: "findings", text: "Findings", count: view.findings.length },
    { key: "setUp", text: "Set up" },
  ] as const;
  return (
    <Tabs tabs={tabs} shown={screen} onShow={setScreen}>
      {screens[screen]()}
    </Tabs>
  );
}

function Fault({ text }: { readonly text: string }) {
  return (
    <Notice kind="failed">
      The add-in itself has a fault ({text}). Your workbook is as it was before; close this pane and open it
      again.
    </Notice>
  );
}
