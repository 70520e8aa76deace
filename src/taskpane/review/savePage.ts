import type { Command } from "../../commands";
import type { ReviewOptions } from "../../excel";
import { ok, periodText } from "../../scorecard";
import { download } from "../parts/download";
import { today } from "./today";

/** Saves the review pack as one page, the one that `bsc share --html` writes; the workbook stays as it is. */
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
      const { unit, model, review, plans } = read.value;
      const origin = originText({ model, verified: review.verified, workbook: name.value, today: today() });
      const file = `${unit.name} - review ${periodText(model.frame.period)}.html`;
      download(new Blob([readerPage({ review, plans, origin })], { type: "text/html" }), file);
      return ok(
        `"${file}" is in your downloads: it opens from a mail, without Excel. If it is not there, this Excel takes no downloads: use bsc share --html.`,
      );
    },
  };
}
