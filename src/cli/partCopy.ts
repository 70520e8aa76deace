import { buildReview, insertGivenTables, readReview, readScorecard, writePages } from "../excel";
import { originText, readerPage, tablesPage } from "../reader";
import { ofPerson, ownersIn, ownsNothing, planPerson, type Review } from "../report";
import {
  findUnit,
  isSameName,
  type Model,
  nameKey,
  nearestWord,
  type Problem,
  problemText,
  toFinding,
} from "../scorecard";
import { differencesIn, type LeftOut, reviewOfUnit, shareAsValues, type UnitReview } from "../share";
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
  const { review, unread } = await reviewOf(path, asked, io);
  const sharing = { path, review, leftOut };
  const copy = await (person === undefined ? unitCopy(sharing, io) : personCopy(sharing, person, io));
  return { ...copy, problems: [...unread, ...copy.problems] };
}

interface Sharing {
  readonly path: string;
  readonly review: Review;
  readonly leftOut: LeftOut;
}

interface ReviewFound {
  readonly review: Review;
  /** That some of the workbook could not be read. */
  readonly unread: readonly Problem[];
}

/** The review of the workbook as it is, of the unit or of all. */
async function reviewOf(path: string, { unit, ...options }: PartAsked, io: Io): Promise<ReviewFound> {
  const asked = readAsked(options);
  return withBook(openFile(path, io), io, async () => {
    const { model, findings } = orFail(await readScorecard(asked), path);
    refuseUnknown(model, unit);
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const { review } = orFail(await readReview({ ...asked, unit }), path);
    return { review, unread: errors === 0 ? [] : [{ code: "share-unread", errors }] };
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
  const own = orFail(reviewOfUnit(review, leftOut), path);
  const { book, pages, is } = await unitBook(own, io);
  const { replaced, problems } = shareAsValues(book);
  const readBack = differencesIn({ was: model, is }, unit.id);
  return {
    ...{ name: unit.name, book, replaced, pages },
    page: readerPage({ ...own, origin: originOf(own.review, io) }),
    problems: [...own.problems, ...(own.problems.some(isError) ? [] : readBack), ...problems],
  };
}

const isError = (problem: Problem) => toFinding(problem).severity === "error";

interface UnitBook {
  readonly book: Book;
  readonly pages: readonly string[];
  /** What the tables say, read from the workbook. */
  readonly is: Model;
}

/** The unit's tables in a workbook of their own, with its pages. */
async function unitBook({ tables, review }: UnitReview, io: Io): Promise<UnitBook> {
  const { period, view } = review.model.frame;
  const done: Omit<UnitBook, "book">[] = [];
  const book = await freshBook(io, async (host) => {
    const inserted = orFail(await insertGivenTables(tables), "The copy");
    const { sheets } = orFail(await buildReview({ period, view, told: review }), "The copy");
    await putBehind(host.runtime.Excel, inserted);
    await host.settle();
    const { model: is } = orFail(await readScorecard({ period, view }), "The copy");
    done.push({ pages: sheets.map(({ sheet }) => sheet), is });
  });
  const [built] = done;
  if (!built) throw new Error("what is built tells what it is");
  return { book, ...built };
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

async function personCopy({ review, leftOut }: Sharing, wanted: string, io: Io): Promise<PartCopy> {
  const person = ofPerson(review, wanted);
  if (ownsNothing(person)) throw nobody(wanted, review);
  const plans = planPerson(review, person, leftOut);
  const pages: string[] = [];
  const book = await freshBook(io, async () => {
    pages.push(...orFail(await writePages(plans), "The copy"));
  });
  const { replaced, problems } = shareAsValues(book);
  const page = tablesPage({ title: person.name, plans, origin: originOf(review, io) });
  return {
    name: person.name,
    book,
    pages,
    page,
    replaced,
    problems: [...alike(person.name, review), ...problems],
  };
}

/** An owner under nearly the same name, or with others in one cell, may be the same person: nobody but the user knows. */
function alike(name: string, { model }: Review): readonly Problem[] {
  const others = ownersIn(model.facts).filter((one) => !isSameName(one, name));
  const near = [nearestWord(name, others)].filter((one) => one !== undefined);
  return [...new Set([...near, ...withOthers(name, others)])].map((one) => ({
    code: "share-name-near",
    name,
    near: one,
  }));
}

/** Owners in whose names a name stands as words of its own: Ann in "Ann; Bob", not in "Hanna". */
function withOthers(name: string, owners: readonly string[]): readonly string[] {
  const wordsOf = (text: string) =>
    ` ${nameKey(text)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim()} `;
  const words = wordsOf(name);
  return words.trim() === "" ? [] : owners.filter((one) => wordsOf(one).includes(words));
}

function nobody(found: string, { model }: Review): CommandFailure {
  const owners = ownersIn(model.facts);
  const near = nearestWord(found, owners) ?? withOthers(found, owners)[0];
  const hint = near === undefined ? "Names are those in the columns Owner." : `Did you mean "${near}"?`;
  return new CommandFailure(2, `Nobody called "${found}" owns anything in this workbook. ${hint}`);
}

/** Not from which workbook: what that is called is not theirs. */
function originOf({ model, verified }: Review, io: Io): string {
  return originText({ model, verified, today: io.today() });
}
