const { readFileSync, readdirSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { functionsMetadata } = require("./functionsMetadata");
const { helpPages } = require("./help/helpPages");
const guide = require("./help/guide.json");

const folder = path.resolve(__dirname, "../docs/help");

/** Every help page by its file name, and those that are there now. */
async function pages() {
  const made = helpPages(JSON.parse(await functionsMetadata()), guide);
  const names = readdirSync(folder).filter((name) => /\.(html|json)$/.test(name));
  const found = new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  return { made, found };
}

/** Writes the help pages; with `--check` it only says, by its exit code, whether they are as they should be. */
async function main() {
  const { made, found } = await pages();
  const stale = [...made].filter(([name, text]) => found.get(name) !== text).map(([name]) => name);
  const left = [...found.keys()].filter((name) => !made.has(name));
  if (process.argv.includes("--check")) {
    if (stale.length + left.length === 0) return;
    console.error(`Not as the sources have them: ${[...stale, ...left].join(", ")}. Run "npm run help".`);
    process.exitCode = 1;
    return;
  }
  stale.forEach((name) => writeFileSync(path.join(folder, name), made.get(name)));
  left.forEach((name) => rmSync(path.join(folder, name)));
  console.log(`${stale.length} of ${made.size} help pages written.`);
}

main();
