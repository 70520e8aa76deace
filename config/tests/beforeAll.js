const { mkdirSync, mkdtempSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { functionsMetadata } = require("../functionsMetadata");

/** Before any test, for test/make/addIn.ts: functions.json as the build makes it, and a new folder for the templates' workbooks. */
module.exports = async () => {
  const folder = path.resolve(__dirname, "../../.cache");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "functions.json"), await functionsMetadata());
  process.env.TEST_TEMPLATES = mkdtempSync(path.join(folder, "templates-"));
};
