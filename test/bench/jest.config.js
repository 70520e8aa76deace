const base = require("../../jest.config");

/** `npm run bench`: ratios against a baseline in the same run; not part of the tests. */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["**/test/bench/*.bench.ts"],
  maxWorkers: 1,
  testTimeout: 600000,
};
