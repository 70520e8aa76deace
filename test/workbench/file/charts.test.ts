import { saveBook, type Host } from "../../../src/workbench";
import type { Book } from "../../../src/workbench/book/book";
import type { Chart } from "../../../src/workbench/book/chart";
import { addThreeCharts, chartNamed } from "../../make/charts";
import { hostWith } from "../../make/host";
import { expectValid } from "../../make/validate";
import { changedParts, opened, partTexts } from "./asking";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
  await addThreeCharts();
});
afterEach(() => host.dispose());

const names = ["On-time delivery", "Actual and target", "Stacked"];

function chartIn(book: Book, name: string): Chart {
  const chart = book.sheets[0]!.shapes.find((shape) => shape.name === name)?.chart;
  if (!chart) throw new Error(`There is no chart "${name}".`);
  return chart;
}

/** A chart without what it remembers of its file. */
function contentOf({ stored: _stored, ...content }: Chart) {
  return content;
}

test("charts are valid, are read back as they were, and stay byte for byte when nothing changes", async () => {
  const bytes = saveBook(host.book);
  await expectValid(bytes);
  const again = opened(bytes);
  for (const name of names) {
    expect(contentOf(chartIn(again, name))).toEqual(contentOf(chartNamed(host, name).chart));
    expect(chartIn(again, name).stored?.unknown).toEqual([]);
  }
  expect(changedParts(bytes, saveBook(again))).toEqual([]);
});

test("what the cells held is kept beside each reference", () => {
  const text = partTexts(saveBook(host.book))["xl/charts/chart1.xml"]!;
  expect(text).toContain(
    '<c:f>Sheet1!$D$2:$D$7</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="6"/><c:pt idx="3"><c:v>88</c:v></c:pt>',
  );
  expect(text).toContain(
    '<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Actual</c:v></c:pt></c:strCache>',
  );
});
