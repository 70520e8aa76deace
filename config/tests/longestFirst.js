const Sequencer = require("@jest/test-sequencer").default;

/** The files of tests that take longest, as measured in November 2026: whoever comes to them last makes the other worker wait. */
const longest = [
  "excel/meanwhile",
  "excel/payloadLimit",
  "browser/workbench",
  "excel/lostAnswer",
  "slides/presentation",
  "browser/look",
  "excel/buildReview",
  "excel/live/liveModel",
  "scorecard/closing/everyCell",
  "excel/closing/closing",
  "functions/anyArguments",
  "cli/oddFiles",
  "excel/oddNames.property",
  "excel/buildScorecard",
  "excel/read/ownSheets",
  "cli/inPlace",
  "cli/closing",
  "cli/reviewUnits",
];

/** In a fresh clone, where jest has not measured anything yet, the longest files start first too. */
module.exports = class extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => {
      const at = longest.findIndex((name) => path.replaceAll("\\", "/").endsWith(`/test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
};
