import { buildReview, closePeriodInBook } from "../../src/excel";
import { saveBook } from "excel-workbench";
import { foreignBook } from "../../workbench/test/file/fixtures/foreignBook";
import { hostWithAddIn, templateBook } from "./addIn";
import { calculatedFile } from "../../workbench/test/make/calculatedFile";
import { makePeriod } from "./makePeriod";

/** Workbooks of different kinds, for faults to be made in. */
export async function mutationBooks(): Promise<Readonly<Record<string, Uint8Array>>> {
  const plain = saveBook(await templateBook("nonprofit"));
  const hospital = saveBook(await templateBook("hospital"));
  const survey = saveBook(await templateBook("survey"));
  const host = await hostWithAddIn(await templateBook("example"));
  await buildReview();
  await closePeriodInBook({ period: makePeriod("2026-09"), closedOn: "2026-10-10", anyway: true });
  await host.settle();
  const pack = saveBook(host.book);
  await host.dispose();
  const entered = { top: 1, left: 1, bottom: 2, right: 1 };
  const arrays = calculatedFile({
    A1: 5,
    B1: {
      formula: "SEQUENCE(1,1,A1)",
      value: 5,
      isDynamic: true,
      arrayArea: { ...entered, top: 0, bottom: 0 },
    },
    B2: { formula: "A1:A2*1", value: 5, isDynamic: false, arrayArea: entered },
    B3: { value: 0, spilledFrom: { row: 1, column: 1 } },
  });
  return { plain, hospital, survey, pack, arrays, foreign: foreignBook() };
}
