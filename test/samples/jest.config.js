const base = require("../../jest.config");

/** `npm run samples`: Microsoft's own samples of Office.js on our host; not part of the tests. */
module.exports = {
  ...base,
  rootDir: "../..",
  testMatch: ["**/test/samples/*.samples.ts"],
  maxWorkers: 1,
  testTimeout: 600000,
};
