import type { Command } from "../../commands";
import type { ReviewOptions } from "../../excel";
import { ok, periodText } from "../../scorecard";
import { download } from "../parts/download";
import { mapPng } from "../map/mapPng";

const pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/** Saves the review pack as a PowerPoint file, the one that `bsc review --pptx` writes; the workbook stays as it is. */
export function savePresentation(options: ReviewOptions): Command {
  return {
    id: "savePresentation",
    title: "Save as PowerPoint",
    run: async (watch) => {
      const [{ readReview }, { packSlides }] = await Promise.all([
        import("../../excel"),
        import("../../slides"),
      ]);
      const read = await readReview(options, watch);
      if (read.kind === "failed") return read;
      const { unit, model } = read.value;
      const slides = await packSlides(read.value, picture);
      const file = `${unit.name} - review ${periodText(model.frame.period)}.pptx`;
      download(new Blob([new Uint8Array(slides)], { type: pptx }), file);
      return ok(
        `"${file}" is in your downloads. If it is not, this Excel takes no downloads: use bsc review --pptx.`,
      );
    },
  };
}

/** The map as the web view draws it; without a picture where it cannot. */
async function picture(svg: string): Promise<string | undefined> {
  const png = await mapPng(svg).catch(() => undefined);
  return png && addressOf(png);
}

function addressOf(picture: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(picture);
  });
}
