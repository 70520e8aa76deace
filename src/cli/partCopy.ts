import { basename } from "node:path";
import { buildReview, insertGivenTables, readReview, readScorecard, writePages } from "../excel";
import { originText, readerPage, tablesPage } from "../reader";
import {
  gatherReview,
  ofPerson,
  ownersIn,
  ownsNothing,
  planPerson,
  planReview,
  type Review,
} from "../report";
import {
  type Facts,
  findUnit,
  type Model,
  nearestWord,
  periodText,
  type Problem,
  problemText,
  rememberModels,
  shift,
} from "../scorecard";
import {
  differencesIn,
  type LeftOut,
  partOfUnit,
  shareAsValues,
  standingDifferences,
  type UnitPart,
} from "../share";
import { tablesOf } from "../sheets";
import type { Book } from "excel-workbench";
import { openFile } from "./files";
import { freshBook } from "./freshBook";
import { CommandFailure, type Io } from "./io";
import { readAsked, type AskedOptions } from "./readAsked";
import { orFail, withBook } from "./withBook";

/** Whose copy it is, and what is not in it. */
export interface PartAsked extends AskedOptions {
  readonly unit?: string;
  readonly person?: string;
  readonly leftOut: LeftOut;
}

/** A copy for somebody: a workbook of its own, and the same as a page. */
export interface PartCopy {
  /** The unit or the person, as the workbook writes the name. */
  readonly name: string;
  readonly book: Book;
  /** Its pages: all of its sheets but the tables. */
  readonly pages: readonly string[];
  readonly page: string;
  readonly replaced: number;
  readonly problems: readonly Problem[];
}

/** A copy of what is a unit's or a person's, written anew: nothing of the workbook's own file is in it. */
export async function partCopy(path: string, asked: PartAsked, io: Io): Promise<PartCopy> {
  const { unit, person, leftOut } = asked;
  if (unit !== undefined && person !== undefined)
    throw new CommandFailure(2, "Give either --unit or --person, not both.");
  const review = await reviewOf(path, asked, io);
  return person === undefined
    ? unitCopy({ path, review, leftOut }, io)
    : personCopy({ path, review, leftOut }, person, io);
}

interface Sharing {
  readonly path: string;
  readonly review: Review;
  readonly leftOut: LeftOut;
}

/** The review of the workbook as it is, of the unit or of all. */
async function reviewOf(path: string, { unit, ...options }: PartAsked, io: Io): Promise<Review> {
  const asked = readAsked(options);
  return withBook(openFile(path, io), io, async () => {
    const { model } = orFail(await readScorecard(asked), path);
    refuseUnknown(model, unit);
    return orFail(await readReview({ ...asked, unit }), path).review;
  });
}

function refuseUnknown(model: Model, unit: string | undefined): void {
  const found = findUnit(model, unit);
  if (found.kind === "ok") return;
  const names = model.scorecards.flatMap(({ id, name }) => [name, id]);
  const near = nearestWord(unit ?? "", names);
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
  throw new CommandFailure(2, `${found.problems.map(problemText).join(" ")}${hint}`);
}

async function unitCopy({ path, review, leftOut }: Sharing, io: Io): Promise<PartCopy> {
  const { unit, model } = review;
  const part = orFail(partOfUnit(model, unit, leftOut), path);
  const { book, tables, pages, told } = await unitBook(review, part, io);
  const { replaced, problems } = shareAsValues(book);
  return {
    ...{ name: unit.name, book, replaced, pages: pages.filter((sheet) => !tables.includes(sheet)) },
    page: readerPage({ review: told, plans: planReview(told), origin: originOf(path, told, io) }),
    problems: [...part.problems, ...differencesOf(review, told), ...problems],
  };
}

interface UnitBook {
  readonly book: Book;
  readonly tables: readonly string[];
  readonly pages: readonly string[];
  readonly told: Review;
}

/** The unit's tables in a workbook of their own, and its pages as these tables, read again, tell them. */
async function unitBook(review: Review, part: UnitPart, io: Io): Promise<UnitBook> {
  const { period, view } = review.model.frame;
  const done: Omit<UnitBook, "book">[] = [];
  const book = await freshBook(io, async (host) => {
    const tables = orFail(await insertGivenTables(tablesOf(part.written)), "The copy");
    const { model } = orFail(await readScorecard({ period, view }), "The copy");
    const told = toldOf(review, part, model.facts);
    const { sheets } = orFail(await buildReview({ period, view, told }), "The copy");
    await putBehind(host.runtime.Excel, tables);
    await host.settle();
    done.push({ tables, pages: sheets.map(({ sheet }) => sheet), told });
  });
  const [built] = done;
  if (!built) throw new Error("what is built tells what it is");
  return { book, ...built };
}

/**
 * The review that the copy tells: of the facts that stand in it, so that the cells it names are its own; in the period and view of the
 * workbook's.
 */
function toldOf(review: Review, part: UnitPart, written: Facts): Review {
  const { period, view } = review.model.frame;
  const verified = { periods: review.verified.periods.map(closedAlone), problems: [] };
  const told = gatherReview(rememberModels(part.paid(written)), { period, view }, verified);
  if (!told) throw new Error("there is always a unit on top");
  return {
    ...told,
    untold: part.untold,
    standings: part.told(told.standings),
    alerts: part.alerts(told.alerts, review.alerts),
  };
}

/** That a period is closed, without what it held: that is everybody's. */
function closedAlone(one: Review["verified"]["periods"][number]): typeof one {
  return { closed: { ...one.closed, items: [], records: [] }, restatements: [], changes: [] };
}

/** Periods that a trend or a history may look back to. */
const lookedBack = 12;

/** What the copy would say otherwise than the workbook, in its period or in one before. */
function differencesOf({ model, unit, standings }: Review, told: Review): readonly Problem[] {
  const { period, view } = model.frame;
  const [wasAt, isAt] = [rememberModels(model.facts, model), rememberModels(told.model.facts, told.model)];
  const groups = Array.from({ length: lookedBack + 1 }, (_, back) => {
    const asked = { period: shift(period, -back), view };
    return differencesIn({ was: wasAt(asked), is: isAt(asked) }, unit.id);
  });
  const all = [...groups.flat(), ...standingDifferences(standings, told.standings, periodText(period))];
  return oncePerItem(all);
}

/** Of a period or several, what is first found of an item is told. */
function oncePerItem(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = (problem: Problem) => ("item" in problem ? String(problem.item) : problemText(problem));
  return [...new Map([...problems].reverse().map((problem) => [keyOf(problem), problem])).values()].reverse();
}

/** Whoever opens the copy sees its pages first. */
async function putBehind(excel: typeof Excel, sheets: readonly string[]): Promise<void> {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const count = worksheets.getCount();
    await context.sync(); // how many sheets are there?
    for (const name of sheets) worksheets.getItem(name).position = count.value - 1;
    await context.sync();
  });
}

async function personCopy({ path, review, leftOut }: Sharing, wanted: string, io: Io): Promise<PartCopy> {
  const person = ofPerson(review, wanted);
  if (ownsNothing(person)) throw new CommandFailure(2, problemText(nobody(wanted, review)));
  const plans = planPerson(review, person, leftOut);
  const pages: string[] = [];
  const book = await freshBook(io, async () => {
    pages.push(...orFail(await writePages(plans), "The copy"));
  });
  const { replaced, problems } = shareAsValues(book);
  const page = tablesPage({ title: person.name, plans, origin: originOf(path, review, io) });
  return { name: person.name, book, pages, page, replaced, problems };
}

function nobody(found: string, { model }: Review): Problem {
  const nearest = nearestWord(found, ownersIn(model.facts));
  return { code: "share-nobody", found, ...(nearest === undefined ? {} : { nearest }) };
}

function originOf(path: string, { model, verified }: Review, io: Io): string {
  return originText({ model, verified, workbook: basename(path), today: io.today() });
}
