import { paneBundle, totalBytes } from "../make/bundle";

/** The limit for all that the pane's page names: itself, its styles and its script, gzip. office.js is Microsoft's. */
const limitBytes = 150_000;

test("the pane's first screen is at most 150 kB over the wire", () => {
  const { first } = paneBundle();
  expect(first.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["taskpane.html", "taskpane.css", "taskpane.js"]),
  );
  expect(totalBytes(first)).toBeLessThanOrEqual(limitBytes);
});
