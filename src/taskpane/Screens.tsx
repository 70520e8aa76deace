import * as React from "react";
import { Suspense, useEffect, useRef, useState } from "react";
import { buildScorecardCommand, type Command, drawMapCommand, servePlaces } from "../commands";
import type { CellPlace } from "../scorecard";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { Home } from "./home/Home";
import {
  AlertsScreen,
  FindingList,
  HelpScreen,
  MapScreen,
  ReviewScreen,
  ScorecardScreen,
  SetUp,
} from "./lateParts";
import type { ReadyView } from "./parts/paneView";
import { all, type Shown } from "./parts/place";
import { Tabs } from "./ui/Tabs";
import { useMapFollows } from "./map/useMapFollows";
import type { Job, Work } from "./parts/useWork";
import { watchMap } from "../excel";

type Screen = "home" | "scorecard" | "alerts" | "map" | "review" | "findings" | "setUp" | "help";

interface Props {
  readonly view: ReadyView;
  readonly work: Work["kind"];
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onPeriod: (key: string) => void;
  readonly onShowBox: (objective: string) => void;
  readonly onJob: (job: Job) => void;
}

/** The pane's screens; a click on a box of the map brings its objective up. */
export function Screens(props: Props) {
  const { view } = props;
  const [screen, setScreen] = useState<Screen>("home");
  const [shown, setShown] = useState<Shown>(all);
  const showOne = (one: Shown) => {
    setShown(one);
    setScreen("scorecard");
  };
  const [isSharing, setSharing] = useState(false);
  const showScreen = (key: Screen) => {
    setSharing(false);
    setScreen(key);
  };
  useEffect(
    () =>
      servePlaces(() => {
        setSharing(true);
        setScreen("review");
      }),
    [],
  );
  const [isFollowed, setFollowed] = useState(false);
  useMapFollows(isFollowed, view.model, props.onJob);
  useMapClicks(props.work, (id) => showOne({ kind: "objective", id }));
  const tabs = [
    { key: "home", text: "Home" },
    { key: "scorecard", text: "Scorecard" },
    { key: "alerts", text: "Alerts" },
    { key: "map", text: "Map" },
    { key: "review", text: "Review" },
    { key: "findings", text: "Findings", count: view.findings.length },
    { key: "setUp", text: "Set up" },
    { key: "help", text: "Help" },
  ] as const;
  return (
    <Tabs tabs={tabs} shown={screen} onShow={showScreen}>
      <ErrorBoundary key={screen}>
        <Suspense fallback={<p role="status">One moment …</p>}>
          <OneScreen
            {...props}
            screen={screen}
            shown={shown}
            onShow={showOne}
            onAlerts={() => setScreen("alerts")}
            isFollowed={isFollowed}
            isSharing={isSharing}
            onFollow={setFollowed}
          />
        </Suspense>
      </ErrorBoundary>
    </Tabs>
  );
}

interface OneScreenProps extends Props {
  readonly screen: Screen;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onAlerts: () => void;
  /** Whether the ribbon's Share has brought the review up. */
  readonly isSharing: boolean;
  /** Whether the map follows the figures. */
  readonly isFollowed: boolean;
  readonly onFollow: (isWanted: boolean) => void;
}

function OneScreen({ screen, view, work, start, onGoTo, onPeriod, ...rest }: OneScreenProps) {
  const isBusy = work === "running";
  switch (screen) {
    case "home":
      return (
        <Home
          {...rest}
          {...{ view, isBusy, onGoTo, onPeriod }}
          onBuild={() => start(buildScorecardCommand)}
          onDraw={() => start(drawMapCommand)}
        />
      );
    case "scorecard":
      return <ScorecardScreen {...rest} {...{ start, isBusy, onGoTo }} model={view.model} />;
    case "alerts":
      return <AlertsScreen {...{ view, onGoTo }} onShow={rest.onShow} />;
    case "map":
      return <MapScreen {...rest} {...{ isBusy, start }} model={view.model} />;
    case "review":
      return <ReviewScreen {...rest} {...{ view, isBusy, start, onGoTo, onPeriod }} />;
    case "findings":
      return <FindingList findings={view.findings} {...{ onGoTo, isBusy, start }} />;
    case "help":
      return <HelpScreen isBusy={isBusy} onJob={rest.onJob} />;
    case "setUp":
      return (
        <SetUp {...{ isBusy, start, onGoTo }} onJob={rest.onJob} model={view.model} tables={view.tables} />
      );
  }
}

/** Hears which objective is clicked on the map; watches anew after each piece of work, which may have drawn it. */
function useMapClicks(work: Work["kind"], onObjective: (id: string) => void): void {
  const tell = useRef(onObjective);
  tell.current = onObjective;
  const isBusy = work === "running";
  useEffect(() => {
    if (isBusy) return;
    const watching = watchMap((id) => tell.current(id));
    return () => {
      void watching.then((watched) => (watched.kind === "ok" ? watched.value() : undefined));
    };
  }, [isBusy]);
}
