const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { functionsMetadata } = require("./functionsMetadata");

/** Before any test: functions.json as the build makes it, where test/make/addIn.ts finds it. */
module.exports = async () => {
  const folder = path.resolve(__dirname, "../.cache");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "functions.json"), await functionsMetadata());
};
