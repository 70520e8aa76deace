const base = require("../../jest.config");

/** `npm run corpus`: real workbooks of other people's; not part of the tests. */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["**/test/corpus/*.corpus.ts"],
  maxWorkers: 1,
  testTimeout: 3600000,
};
