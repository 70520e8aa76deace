import { writtenContent } from "../../../src/excel/write/content";

const written = (text: string) => writtenContent({ kind: "text", text });

test.each([
  "=A1",
  "0012",
  " 12",
  "#N/A",
  "TRUE",
  " false ",
  "\uff11\uff12",
  "\u20b912",
  "Jan 5",
  "'quoted",
  ".5",
])("the text %j is written so that Excel takes it for nothing else", (text) =>
  expect(written(text)).toBe(`'${text}`),
);

test.each(["Revenue", "True north", "January", "Number #1", ""])("the text %j is written as it is", (text) =>
  expect(written(text)).toBe(text),
);
