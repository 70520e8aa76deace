import { paneBundle, totalBytes, type BuiltFile } from "../make/bundle";

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const lineOf = ({ name, gzipBytes }: BuiltFile) => `  ${name.padEnd(28)} ${kB(gzipBytes)}\n`;

/** The pane's files as the build left them in dist/. */
test("what the pane loads, gzip", () => {
  const { first, later } = paneBundle();
  process.stdout.write(`First screen, ${kB(totalBytes(first))} gzip\n${first.map(lineOf).join("")}`);
  process.stdout.write(`When asked for, ${kB(totalBytes(later))} gzip\n${later.map(lineOf).join("")}`);
});
