import { makeLiveModel, type LiveState } from "../excel";
import {
  failed,
  nearestWord,
  ok,
  parsePeriod,
  periodOfWritten,
  type Asked,
  type Model,
  type Problem,
  type Result,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../scorecard";
import { isEmpty } from "./arguments/cells";
import { cellError } from "./cellError";
import { readField, type LiveValue } from "./liveFields";

/** The one model that every live function of the workbook, and the pane, share. */
export const liveModel = makeLiveModel();

/** What a live function asks for, as Excel hands it over: what is left out is null. */
export interface LiveQuestion {
  readonly id: string | null;
  readonly field: string | null;
  readonly period: unknown;
  readonly scorecard: string | null;
}

type Finder<Item> = (model: Model, id: string) => Result<Item>;
type Invocation = CustomFunctions.StreamingInvocation<LiveValue>;

/** Shows one field of one item, now and whenever the model changes, until the cell no longer asks. */
export function follow<Item>(
  question: LiveQuestion,
  find: Finder<Item>,
  fields: Parameters<typeof readField<Item>>[1],
  invocation: Invocation,
): void {
  let shown: LiveValue | undefined;
  const show = (state: LiveState) => {
    const answer = answerIn(state, question, find, fields);
    if (answer.kind === "failed") {
      shown = undefined;
      invocation.setResult(cellError(answer.problems));
    } else if (answer.value !== shown) {
      shown = answer.value;
      invocation.setResult(shown);
    }
  };
  invocation.onCanceled = liveModel.subscribe(show);
}

function answerIn<Item>(
  state: LiveState,
  { id, field, period, scorecard }: LiveQuestion,
  find: Finder<Item>,
  fields: Parameters<typeof readField<Item>>[1],
): Result<LiveValue> {
  if (state.kind === "failed") return failed(state.problem);
  const asked = readAsked(period);
  if (asked.kind === "failed") return asked;
  const model = state.modelAt(asked.value);
  const unit = isEmpty(scorecard) ? ok(model.scorecard) : findScorecard(model, scorecard ?? "");
  if (unit.kind === "failed") return unit;
  const item = find({ ...model, scorecard: unit.value }, id ?? "");
  return item.kind === "failed" ? item : readField(item.value, fields, field ?? "");
}

function readAsked(period: unknown): Result<Asked> {
  if (isEmpty(period)) return ok({});
  const written = typeof period === "number" || typeof period === "string" ? parsePeriod(period) : undefined;
  if (written) return ok({ period: periodOfWritten(written, "Monthly", { fiscalYearStart: 1 }) });
  const expected = "a date, or 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026";
  return failed({ code: "argument-kind", argument: "period", expected, found: `"${String(period)}"` });
}

interface Named<Item> {
  readonly item: Item;
  readonly id: string;
  readonly name: string;
}

function findNamed<Item>(kind: string, wanted: string, all: readonly Named<Item>[]): Result<Item> {
  const key = wanted.trim().toLowerCase();
  const found =
    all.find(({ id }) => id.toLowerCase() === key) ?? all.find(({ name }) => name.toLowerCase() === key);
  if (found) return ok(found.item);
  const nearest = nearestWord(
    wanted,
    all.flatMap(({ id, name }) => [id, name]),
  );
  const problem: Problem = { code: "not-in-model", kind, found: wanted, ...(nearest ? { nearest } : {}) };
  return failed(problem);
}

const objectivesOf = ({ scorecard }: Model): readonly ScoredObjective[] =>
  scorecard.perspectives.flatMap(({ objectives }) => objectives);

export const measureOf: Finder<ScoredMeasure> = (model, id) => {
  const all = objectivesOf(model).flatMap(({ measures }) => measures);
  return findNamed(
    "measure",
    id,
    all.map((item) => ({ item, id: item.measure.id, name: item.measure.name })),
  );
};

export const objectiveOf: Finder<ScoredObjective> = (model, id) =>
  findNamed(
    "objective",
    id,
    objectivesOf(model).map((item) => ({ item, id: item.objective.id, name: item.objective.name })),
  );

export const perspectiveOf: Finder<ScoredPerspective> = ({ scorecard }, id) => {
  const all = scorecard.perspectives.map((item) => ({
    item,
    id: item.perspective.id,
    name: item.perspective.name,
  }));
  return findNamed("perspective", id, all);
};

function findScorecard({ scorecards }: Model, id: string): Result<ScoredScorecard> {
  return findNamed(
    "scorecard",
    id,
    scorecards.map((item) => ({ item, id: item.id, name: item.name })),
  );
}

/** The scorecard with its model; the workbook's own when none is named, or when the name is that of its sheet. */
export const scorecardOf: Finder<{ readonly scorecard: ScoredScorecard; readonly model: Model }> = (
  model,
  id,
) => {
  const found = id.trim() === "" ? ok(model.scorecard) : findScorecard(model, id);
  return found.kind === "failed" ? found : ok({ scorecard: found.value, model });
};
