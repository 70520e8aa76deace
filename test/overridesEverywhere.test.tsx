/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import "../workbench/test/make/page";
import * as React from "react";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { mapJson } from "../src/cli/mapJson";
import { modelJson } from "../src/cli/modelJson";
import { summaryLines } from "../src/cli/summary";
import { alertRows } from "../src/functions/alertRows";
import { lineRows } from "../src/functions/lineRows";
import {
  measureFields,
  objectiveFields,
  perspectiveFields,
  readField,
  scorecardFields,
  type Fields,
} from "../src/functions/liveFields";
import { mapOutline, outlineText, planMapView, sceneSvg, type Scene } from "../src/map";
import { gatherReview, planReview, sectionsOf, textOf, type SheetPlan } from "../src/report";
import { findAlerts, rememberModels, type Facts, type Model } from "../src/scorecard";
import { AlertLine } from "../src/taskpane/alerts/AlertLine";
import { mailDraft } from "../src/taskpane/alerts/mailDraft";
import { Home } from "../src/taskpane/home/Home";
import { MapOutline } from "../src/taskpane/map/MapOutline";
import { all, type Shown } from "../src/taskpane/parts/place";
import { ScorecardScreen } from "../src/taskpane/scorecard/ScorecardScreen";
import { byHand, factsByHand, handNote } from "./make/byHand";
import { makeFollowUp, makeInitiative } from "./make/makeInitiative";
import { makePeriod } from "./make/makePeriod";
import { rowsOf } from "./make/planText";

afterEach(cleanup);

const period = makePeriod("2026-02");
const ofMeasure = "The meter was broken";
const ofObjective = "The audit says so";
const ofPerspective = "The bank asks for it";
const ofUnit = "The board decided";
const ofGroup = "The owners decided";

const reviews = [
  byHand("measure", "K", ofMeasure),
  byHand("objective", "O1", ofObjective),
  byHand("perspective", "Financial", ofPerspective),
  byHand("scorecard", "A", ofUnit),
  byHand("scorecard", "TOP", ofGroup, "TOP"),
];
const facts = factsByHand(reviews);
const served = factsByHand(reviews, {
  followUp: makeFollowUp({ initiatives: [makeInitiative({ objectives: ["O1"], measures: ["K"] })] }),
});

const modelOf = (some: Facts, of = period) => rememberModels(some)({ period: of });
const model = modelOf(facts);
const alpha = model.scorecards.find(({ id }) => id === "A")!;
const [financial] = alpha.perspectives;
const [objective] = financial!.objectives;
const [measure] = objective!.measures;

function packOf(unit?: string, some = facts): readonly SheetPlan[] {
  return planReview(gatherReview(rememberModels(some), { period, unit }, { periods: [], problems: [] })!);
}

/** What stands on a sheet of the pack below one of its headings. */
function below(heading: string, plans: readonly SheetPlan[]): string {
  const sections = plans.flatMap(sectionsOf).filter(({ title }) => title.includes(heading));
  return sections.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(textOf).join(" | "))).join("\n");
}

function sheet(key: SheetPlan["key"], plans: readonly SheetPlan[] = packOf()): string {
  return plans
    .filter((plan) => plan.key === key)
    .flatMap((plan) => rowsOf(plan).flat())
    .join("\n");
}

function mapOf(options: { readonly against?: Model } = {}, unit = "A", some = model): Scene {
  const scene = planMapView(some, { unit }, undefined, options);
  if (scene.kind === "failed") throw new Error("there is no such unit");
  return scene.value;
}

const boxText = (name: string, scene = mapOf()) =>
  scene.boxes
    .filter((box) => box.name === name)
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join("");
const altText = (name: string, scene = mapOf()) =>
  scene.boxes.find((box) => box.name === name)?.altText ?? "";

const nothing = () => undefined;

/** The whole text of the pane's page, as it is heard and read. */
function shownBy(element: React.ReactElement): string {
  const { container } = render(element);
  return container.textContent ?? "";
}

function screenOf(shown: Shown): string {
  const rest = { onShow: nothing, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  return shownBy(<ScorecardScreen {...rest} model={model} shown={shown} />);
}

/** The outline with a unit picked in it. */
function outlineOf(unit: string): string {
  const rest = { onShow: nothing, onGoTo: nothing, isBusy: false, start: nothing, onShowBox: nothing };
  const { container } = render(<ScorecardScreen {...rest} model={model} shown={all} />);
  fireEvent.change(screen.getByRole("combobox", { name: "Unit" }), { target: { value: unit } });
  return container.textContent ?? "";
}

function bscLines(): string {
  const state = { kind: "ok", modelAt: rememberModels(facts), model, facts: { facts, date1904: false } };
  return JSON.stringify(lineRows(state as never, { scorecard: "A", period: "2026-02" }));
}

async function homeOf(some: Facts = facts): Promise<string> {
  const modelAt = rememberModels(some);
  const view = { kind: "ready", model: modelAt({ period }), modelAt, findings: [], tables: [] } as const;
  const idle = { isBusy: false, onPeriod: nothing, onBuild: nothing, onDraw: nothing, onGoTo: nothing };
  const { container } = render(<Home {...idle} view={view} onShow={nothing} onAlerts={nothing} />);
  await screen.findByText(/^Turned since/);
  return container.textContent ?? "";
}

const alerts = findAlerts(rememberModels(facts), { period });

function mails(): string {
  const address = mailDraft({ to: "MK", scorecard: "Group", period: "2026-02", alerts });
  return decodeURIComponent(address);
}

function bscAlerts(): string {
  const state = { kind: "ok", modelAt: rememberModels(facts), model, facts: { facts, date1904: false } };
  const rows = alertRows(state as never, { period: "2026-02", item: undefined, scorecard: undefined });
  return JSON.stringify(rows);
}

function field<Item>(item: Item, fields: Fields<Item>, name: string): string {
  return JSON.stringify(readField({ item, model, unit: "A" }, fields, name));
}

type Ways = Readonly<Record<string, () => string | Promise<string>>>;

/** Every way in which the status of a measure shows. A new way gets its line here. */
const waysOfMeasure: Ways = {
  "the pack's list of what was set by hand": () => below("Set by hand", packOf()),
  "what turned": () => below("What turned", packOf()),
  "the alerts of the summary": () => below("Alerts: ", packOf()),
  "the decisions that wait": () => below("Decisions", packOf()),
  "measures in focus": () => sheet("review measures"),
  "the sheet of alerts": () => sheet("review alerts"),
  "the slides": () => below("K in Alpha", packOf()),
  "the alternative text of its objective's box": () => altText("BSC objective O1"),
  "the outline of the map": () => outlineText(mapOutline(mapOf())),
  "BSC.KPI explain": () => field(measure!, measureFields, "explain"),
  "BSC.KPI override": () => field(measure!, measureFields, "override"),
  "BSC.ALERTS": bscAlerts,
  "the summary of bsc": () => summaryLines(model).join("\n"),
  "the pane's home": () => homeOf(),
  "the pane's outline": () => outlineOf("A"),
  "BSC.LINES": bscLines,
  "the measure in the pane": () => screenOf({ kind: "measure", id: "K", unit: "A" }),
  "its objective in the pane": () => screenOf({ kind: "objective", id: "O1", unit: "A" }),
  "the pane's map as text": () =>
    shownBy(
      <MapOutline lines={mapOutline(mapOf())} onObjective={nothing} unitsOf={() => []} onUnit={nothing} />,
    ),
  "an alert in the pane": () =>
    shownBy(
      <>
        {alerts.map((alert) => (
          <AlertLine key={alert.name} alert={alert} onSelect={undefined} />
        ))}
      </>,
    ),
  "a mail": mails,
};

const waysOfObjective: Ways = {
  "the pack's list of what was set by hand": () => below("Set by hand", packOf()),
  "what turned": () => below("What turned", packOf()),
  "the alerts of the summary": () => below("Alerts: ", packOf()),
  "the sheet of alerts": () => sheet("review alerts"),
  "the slides": () => below("What turned", packOf("A")),
  "the gaps of the initiatives": () => below("Gaps", packOf()),
  "the money of the initiatives": () => below("Money by objective", packOf("A", served)),
  "its box on the map": () => boxText("BSC objective O1"),
  "the map's picture": () =>
    sceneSvg(mapOf())
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " "),
  "its alternative text": () => altText("BSC objective O1"),
  "the outline of the map": () => outlineText(mapOutline(mapOf())),
  "the box of a comparison": () => boxText("BSC objective O1", comparison()),
  "the alternative text of a comparison": () => altText("BSC objective O1", comparison()),
  "BSC.OBJECTIVE override": () => field(objective!, objectiveFields, "override"),
  "BSC.ALERTS": bscAlerts,
  "the summary of bsc": () => summaryLines(model).join("\n"),
  "the pane's home": () => homeOf(),
  "the pane's outline": () => outlineOf("A"),
  "BSC.LINES": bscLines,
  "the objective in the pane": () => screenOf({ kind: "objective", id: "O1", unit: "A" }),
  "the group's objective, which it contributes to": () => screenOf({ kind: "objective", id: "O1" }),
  "a mail": mails,
};

/** March, in which nothing is set by hand, against February. */
const comparison = () => mapOf({ against: model }, "A", modelOf(facts, makePeriod("2026-03")));

const waysOfPerspective: Ways = {
  "where Alpha stands": () => below("Where we stand", packOf("A")),
  "the list": () => below("Set by hand", packOf()),
  "its heading on the map": () => boxText("BSC perspective Financial"),
  "its alternative text": () => altText("BSC perspective Financial"),
  "BSC.PERSPECTIVE override": () => field(financial!, perspectiveFields, "override"),
  "the summary of bsc": () => summaryLines(model).join("\n"),
  "the pane's outline": () => outlineOf("A"),
  "BSC.LINES": bscLines,
};

const waysOfUnit: Ways = {
  "where the group's units stand": () => below("Where we stand", packOf()),
  "where Alpha stands": () => below("Where we stand", packOf("A")),
  "the list": () => below("Set by hand", packOf()),
  "the map's title": () => boxText("BSC status"),
  "its alternative text": () => altText("BSC title"),
  "BSC.SCORECARD override": () => field(alpha, scorecardFields, "override"),
  "the summary of bsc": () => summaryLines(model).join("\n"),
  "the pane's home": () => homeOf(),
  "the pane's outline": () => outlineOf("A"),
  "BSC.LINES": bscLines,
};

const waysOfGroup: Ways = {
  "where the group stands": () => below("Where we stand", packOf()),
  "the list": () => below("Set by hand", packOf()),
  "the map's title": () => boxText("BSC status", mapOf({}, "TOP")),
  "the summary of bsc": () => summaryLines(model).join("\n"),
  "the pane's home": () => homeOf(),
};

const waysOf = [
  ["measure", ofMeasure, waysOfMeasure],
  ["objective", ofObjective, waysOfObjective],
  ["perspective", ofPerspective, waysOfPerspective],
  ["unit", ofUnit, waysOfUnit],
  ["whole", ofGroup, waysOfGroup],
] as const;

describe.each(waysOf)("the status of a %s that was set by hand", (_, reason, ways) => {
  test.each(Object.keys(ways))("says by whom, why and what was computed in %s", async (way) => {
    const told = await ways[way]!();
    // The list has a column for each; what is told in words says it in one breath.
    const ofList = `Green | Red | 2026-02 | MK | ${reason}`;
    expect([handNote(reason), ofList].some((text) => told.includes(text)) ? way : told).toBe(way);
  });
});

test("a box tells how many of its measures were set by hand", () => {
  expect(boxText("BSC objective O1")).toContain("1 set by hand");
});

test("the model and the map as JSON have what was computed, the reason, who said so, and for how long", () => {
  const told = {
    ...{ band: "Red", computedBand: "Green", overriddenBy: "MK" },
    ...{ overriddenSince: "2026-02", overriddenUntil: "2026-02" },
  };
  const ofAlpha = modelJson(model, []).scorecards.find(({ id }) => id === "A");
  expect(ofAlpha).toMatchObject({
    perspectives: [
      {
        objectives: [
          {
            ...{ ...told, overrideReason: ofObjective },
            measures: [{ ...told, overrideReason: ofMeasure }],
          },
        ],
      },
    ],
  });
  const { boxes } = mapJson(mapOf(), { ...model, scorecard: alpha });
  expect(boxes).toMatchObject([{ id: "O1", ...told, overrideReason: ofObjective }]);
});

test("where nobody set a status, nothing says so", async () => {
  const computed = factsByHand([]);
  const plain = modelOf(computed);
  const plans = packOf(undefined, computed);
  const told = [
    ...plans.map(({ key }) => sheet(key, plans)),
    outlineText(mapOutline(mapOf({}, "A", plain))),
    ...summaryLines(plain),
    await homeOf(computed),
  ];
  expect(told.filter((text) => /by hand/i.test(text.replace("Set by hand", "")))).toEqual([]);
});
