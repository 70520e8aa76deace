import {
  firstSpelling,
  plainWord,
  type Acknowledgement,
  type Action,
  type AlertRule,
  type FollowUp,
  type Milestone,
  type Problem,
  type SurveyAnswer,
  alertKinds,
  nameKey,
} from "../../scorecard";
import type { FoundTable } from "../find";
import type { TableName } from "../specs";
import { makeCatalogue, type Catalogue } from "./catalogue";
import { resolveActionItem, resolveItem } from "./itemCatalogue";
import type { FigureContext } from "./figureContext";
import { measureOf, periodOf, unitOf } from "./figureRow";
import { keepFirst } from "./keepFirst";
import { knownRows } from "./knownRows";
import { readDay, readDoing } from "./readDay";
import { readInitiatives } from "./readInitiatives";
import { reviewedPeriod, type ItemContext } from "./readReviews";
import { alertWords, statusWords } from "./meanings";
import { resolve } from "./resolve";
import { rowReader, type RowReader } from "./rowReader";

type Tables = (name: TableName) => FoundTable | undefined;

/** Reads what is done about the scorecard: initiatives and their milestones, alerts, answers to surveys, actions. */
export function readFollowUp(
  tables: Tables,
  context: ItemContext & { readonly figures: FigureContext },
  problems: Problem[],
): FollowUp {
  const rowsOf = (name: TableName): readonly RowReader[] => {
    const table = tables(name);
    return table?.rows.map((_, row) => rowReader(table, row, problems, context.conventions)) ?? [];
  };
  const initiatives = readInitiatives(rowsOf("Initiatives"), context, problems);
  const known = makeCatalogue(initiatives);
  return {
    initiatives,
    milestones: rowsOf("Milestones").flatMap((row) => readMilestone(row, known, context)),
    alertRules: rowsOf("AlertRules").flatMap((row) => readAlertRule(row, context)),
    acknowledgements: rowsOf("Acknowledgements").flatMap((row) => readAcknowledgement(row, known, context)),
    survey: readSurvey(tables("Survey"), context.figures, problems),
    actions: keepFirst(
      "action",
      rowsOf("Actions").flatMap((row) => readAction(row, known, context)),
      problems,
    ),
  };
}

function readMilestone(
  row: RowReader,
  initiatives: Catalogue,
  { calendar }: ItemContext,
): readonly Milestone[] {
  const [reference, name, dueText] = [
    row.neededText("initiative"),
    row.neededText("milestone"),
    row.neededText("due"),
  ];
  if (reference === undefined || name === undefined || dueText === undefined) return [];
  const initiative = resolve(row, "initiative", { kind: "initiative", reference, catalogue: initiatives });
  const due = readDay(row, "due", "last", calendar);
  if (initiative === undefined || due === undefined) return [];
  return [{ initiative, name, due, ...readDoing(row, "done", calendar), at: row.at("milestone") }];
}

function readAlertRule(row: RowReader, { items }: ItemContext): readonly AlertRule[] {
  if (row.neededText("rule") === undefined) return [];
  const kind = row.word("rule", alertWords);
  if (kind === undefined) return [];
  const item = resolveItem(row, "item", items);
  if (row.text("item") !== undefined && !item) return [];
  const isOn = row.yesNo("on") ?? true;
  return [
    {
      kind,
      item,
      level: readLevel(row),
      periods: row.number("periods"),
      tell: row.text("tell"),
      isOn,
      at: row.at("rule"),
    },
  ];
}

/** A status, or a share such as 10 %. */
function readLevel(row: RowReader): AlertRule["level"] {
  const text = row.text("level");
  const band = text === undefined ? undefined : statusWords[plainWord(text)];
  return band ?? row.number("level");
}

function readAcknowledgement(
  row: RowReader,
  initiatives: Catalogue,
  { calendar, items }: ItemContext,
): readonly Acknowledgement[] {
  const alert = row.neededText("alert");
  const periodText = row.neededText("period");
  const written = periodText === undefined ? undefined : row.period("period");
  if (alert === undefined || !written) return [];
  if (!isAlertName(alert, [...Object.values(items), initiatives]))
    row.note({ code: "acknowledges-nothing", at: row.at("alert"), found: alert });
  const until = readDay(row, "until", "last", calendar);
  return [
    { alert, period: reviewedPeriod(written, calendar), by: row.text("by"), until, at: row.at("alert") },
  ];
}

/** A kind of alert, alone or with what it is about: `Turned red: F1.1 in North`. */
function isAlertName(alert: string, catalogues: readonly Catalogue[]): boolean {
  const said = nameKey(alert);
  const kind = alertKinds.map(nameKey).find((one) => said.startsWith(one));
  if (kind === undefined) return false;
  const about = said.slice(kind.length).replace(/^\s*:?\s*/, "");
  const isKnown = (item: string) => catalogues.some((catalogue) => catalogue.find(item) !== undefined);
  return about === "" || isKnown(about) || isKnown(about.replace(/ in .*$/, ""));
}

function readSurvey(
  table: FoundTable | undefined,
  figures: FigureContext,
  problems: Problem[],
): readonly SurveyAnswer[] {
  const rows = table ? knownRows(table, figures, problems) : [];
  const [ofStatement, ofGroup] = [firstSpelling(), firstSpelling()];
  return rows
    .flatMap((row) => readAnswer(row, figures))
    .map((answer) => ({
      ...answer,
      statement: ofStatement(answer.statement),
      group: ofGroup(answer.group),
    }));
}

function readAnswer(row: RowReader, figures: FigureContext): readonly SurveyAnswer[] {
  const [statement, group] = [row.neededText("statement"), row.neededText("group")];
  const rating = row.number("rating");
  if (statement === undefined || group === undefined || rating === undefined) return [];
  const measure = row.text("measure") === undefined ? undefined : measureOf(row, figures);
  const period = measure && row.text("period") !== undefined ? periodOf(row, measure, figures) : undefined;
  const scorecard = measure && unitOf(row, measure, figures);
  return [{ statement, group, rating, measure: measure?.id, period, scorecard, at: row.at("rating") }];
}

function readAction(row: RowReader, initiatives: Catalogue, context: ItemContext): readonly Action[] {
  const { items, calendar } = context;
  const [id, name] = [row.neededText("id"), row.neededText("action")];
  if (id === undefined || name === undefined) return [];
  const item = resolveActionItem(row, items, initiatives);
  const due = readDay(row, "due", "last", calendar);
  return [
    { id, name, item, owner: row.text("owner"), due, ...readDoing(row, "done", calendar), at: row.at("id") },
  ];
}
