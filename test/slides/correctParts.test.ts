import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PlannedChart } from "../../src/report";
import { correctParts } from "../../src/slides/correctParts";

/** A chart as the sheet plans it, with these of its lines dashed. */
function chartWith(...dashes: readonly boolean[]): PlannedChart {
  const area = { firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: dashes.length };
  const series = dashes.map((isDashed) => ({
    color: "#17456B",
    weightPoints: 1,
    isDashed,
    hasMarkers: false,
  }));
  return { name: "BSC M1", title: "M1", source: area, place: area, series };
}

const line =
  '<c:ser><a:prstDash val="solid"/><c:invertIfNegative val="0"/><c:dLbls><c:showVal val="0"/></c:dLbls></c:ser>';

/** A line chart as the library writes it, with so many lines. */
const lineChart = (lines: number) =>
  `<c:lineChart><c:varyColors val="0"/>${line.repeat(lines)}<c:axId val="1"/><c:axId val="2"/><c:axId val="3"/></c:lineChart>`;

/** The parts of a presentation after it was corrected, as texts. */
function corrected(parts: Readonly<Record<string, string>>, charts: readonly PlannedChart[] = []) {
  const written = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
  const read = Object.entries(unzipSync(correctParts(written, charts)));
  return Object.fromEntries(read.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const dashesIn = (xml: string | undefined) =>
  [...(xml ?? "").matchAll(/prstDash val="(\w+)"/g)].map(([, dash]) => dash);

test("the list of notes' masters stands before that of slides", () => {
  const slides = "<p:sldIdLst><p:sldId/></p:sldIdLst>";
  const notes = "<p:notesMasterIdLst><p:notesMasterId/></p:notesMasterIdLst>";
  const { "ppt/presentation.xml": xml } = corrected({
    "ppt/presentation.xml": `<p:a/>${slides}${notes}<p:z/>`,
  });
  expect(xml).toBe(`<p:a/>${notes}${slides}<p:z/>`);
});

test("a line chart says how it is grouped, has two axes, and nothing that only bars have", () => {
  const { "ppt/charts/chart1.xml": xml } = corrected({ "ppt/charts/chart1.xml": lineChart(1) });
  expect(xml).toBe(
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><a:prstDash val="solid"/></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart>',
  );
});

test("each chart has the dashes of its own lines, whatever numbers the library gave the charts", () => {
  const parts = corrected({ "ppt/charts/chart10.xml": lineChart(2), "ppt/charts/chart9.xml": lineChart(2) }, [
    chartWith(false, true),
    chartWith(true, false),
  ]);
  expect(dashesIn(parts["ppt/charts/chart9.xml"])).toEqual(["solid", "dash"]);
  expect(dashesIn(parts["ppt/charts/chart10.xml"])).toEqual(["dash", "solid"]);
});

test("all other parts stay as they are", () => {
  const parts = { "ppt/slides/slide1.xml": "<p:sld/>", "ppt/charts/style1.xml": "<c:axId/>" };
  expect(corrected(parts)).toEqual(parts);
});
