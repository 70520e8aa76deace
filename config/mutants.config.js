/*
 * Which changes of the code no test sees. `npm run mutants -- --mutate workbench/src/file/sheet/dates.ts` judges that file by
 * the tests of its room (test/… or workbench/test/…); all tests for each mutant would take days. With `TESTS=dates` only
 * those whose files are called so: a file that every book is read through is run by all tests, and that takes an hour.
 */
const mutated = process.argv[process.argv.indexOf("--mutate") + 1] ?? "";
const [, folder = "", room = ""] = /^(workbench\/)?src\/(\w+)/.exec(mutated) ?? [];

const { TESTS } = process.env;

module.exports = {
  testRunner: "jest",
  coverageAnalysis: "perTest",
  jest: {
    projectType: "custom",
    configFile: "jest.config.js",
    config: {
      roots: [`<rootDir>/${folder}src`, `<rootDir>/${folder}test/${room}`],
      ...(TESTS ? { testMatch: [`**/*${TESTS}*.test.ts`] } : {}),
    },
  },
  mutate: [],
  ignoreStatic: true,
  concurrency: 1,
  reporters: ["clear-text"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  tempDirName: ".cache/mutants",
  ignorePatterns: ["dist", "out", "coverage"],
};
