import type { Command } from "../../commands";
import type { ReviewOptions } from "../../excel";
import type { ReaderGiven } from "../../reader";
import {
  failed,
  ok,
  periodText,
  problemText,
  toFinding,
  type Asked,
  type Problem,
  type Result,
} from "../../scorecard";
import { download } from "../parts/download";
import { today } from "./today";

/**
 * Saves the review pack as one page, the one that `bsc share --html` writes; the workbook stays as it is. That of a unit below the top
 * is of what is the unit's alone.
 */
export function savePage(options: ReviewOptions): Command {
  return {
    id: "savePage",
    title: "Save as page",
    run: async (watch) => {
      const [{ readReview, workbookName }, { originText, readerPage }] = await Promise.all([
        import("../../excel"),
        import("../../reader"),
      ]);
      const read = await readReview(options, watch);
      if (read.kind === "failed") return read;
      const name = await workbookName();
      if (name.kind === "failed") return name;
      const { unit, model } = read.value;
      const isAll = unit.id === model.scorecard.id;
      const told: Result<Told> = isAll ? ok({ ...read.value, problems: [] }) : await ofUnit(read.value);
      if (told.kind === "failed") return told;
      const { review, plans, problems } = told.value;
      const workbook = isAll ? { workbook: name.value } : {};
      const origin = originText({ model, verified: review.verified, ...workbook, today: today() });
      const file = `${unit.name} - review ${periodText(model.frame.period)}.html`;
      download(new Blob([readerPage({ review, plans, origin })], { type: "text/html" }), file);
      return ok([saved(file), ...problems.map(problemText)].join(" "));
    },
  };
}

/** Saves what one person owns as a page that names nobody else, as `bsc share --person --html` writes it. */
export function savePersonPage(options: Asked, person: string): Command {
  return {
    id: "savePersonPage",
    title: "Save their page",
    run: async (watch) => {
      const [{ readReview }, { originText, tablesPage }, { pagesOfPerson }] = await Promise.all([
        import("../../excel"),
        import("../../reader"),
        import("../../share"),
      ]);
      const read = await readReview(options, watch);
      if (read.kind === "failed") return read;
      const { review, model } = read.value;
      const { name, plans } = pagesOfPerson(review, person);
      const origin = originText({ model, verified: review.verified, today: today() });
      const file = `${name} - ${periodText(model.frame.period)}.html`;
      download(new Blob([tablesPage({ title: name, plans, origin })], { type: "text/html" }), file);
      return ok(saved(file));
    },
  };
}

const saved = (file: string) =>
  `"${file}" is in your downloads: it opens from a mail, without Excel. If it is not there, this Excel takes no downloads: use bsc share --html.`;

interface Told extends Pick<ReaderGiven, "review" | "plans"> {
  /** What is left out of something that is theirs. */
  readonly problems: readonly Problem[];
}

async function ofUnit({ review }: Pick<ReaderGiven, "review">): Promise<Result<Told>> {
  const { reviewOfUnit } = await import("../../share");
  const own = reviewOfUnit(review, { commentary: false, money: false });
  if (own.kind === "failed") return own;
  const wrong = own.value.problems.filter((problem) => toFinding(problem).severity === "error");
  return wrong.length > 0 ? failed(...wrong) : own;
}
