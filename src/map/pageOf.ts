import type { MapPaper } from "../scorecard";
import type { Scene, ScenePage } from "./scene";

/** What of a landscape page can be printed on, in points: of A4 and Letter what both have, with narrow margins. */
const printable: Readonly<Record<MapPaper, { readonly long: number; readonly short: number }>> = {
  "A4 or Letter": { long: 756, short: 540 },
  A3: { long: 1155, short: 785 },
};

/** No text may be printed smaller, in points. */
const smallestText = 7;

/** The page set-up of a map: one page, and more only where text would become smaller than people can read. */
export function pageOf({ width, height, boxes }: Omit<Scene, "page">, paper: MapPaper): ScenePage {
  const { long: pageWidth, short: pageHeight } = printable[paper];
  const smallest = Math.min(...boxes.flatMap(({ runs }) => runs.map(({ size }) => size)));
  const least = smallestText / smallest;
  if (Math.min(pageWidth / width, pageHeight / height) >= least) return { paper, pagesWide: 1, pagesTall: 1 };
  const pagesWide = Math.ceil((width * least) / pageWidth);
  const pagesTall = Math.ceil((height * least) / pageHeight);
  return { paper, pagesWide, pagesTall };
}
