import { problemText, type Problem, type ProblemCode } from "../scorecard";

/** Problems that mean "there is nothing to compute" rather than "that makes no sense". */
const notAvailable: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "nothing-to-compute",
  "coverage-too-low",
  "no-model",
  "not-in-model",
  "needs-target",
  "needs-red-flag",
  "target-is-zero",
  "denominator-not-positive",
  "series-too-short",
  "no-periods-left",
  "ratio-has-no-rate",
  "no-score-to-explain",
]);

const passedOn: Readonly<Record<string, string>> = {
  "#DIV/0!": "divisionByZero",
  "#N/A": "notAvailable",
  "#NAME?": "invalidName",
  "#NULL!": "nullReference",
  "#NUM!": "invalidNumber",
  "#REF!": "invalidReference",
  "#VALUE!": "invalidValue",
};

/** The error that Excel shows in the cell; only #N/A and #VALUE! can carry our sentence. */
export function cellError(problems: readonly Problem[]): CustomFunctions.Error {
  const [problem] = problems;
  if (problem?.code === "argument-error") return new CustomFunctions.Error(codeOf(problem.error));
  const code = problem && notAvailable.has(problem.code) ? "notAvailable" : "invalidValue";
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode[code],
    shortened(problems.map(problemText).join(" ")),
  );
}

/** A cell may hold a whole page, which nobody needs to read again in its error. */
const longestMessage = 500;

function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)} …` : message;
}

function codeOf(error: string): CustomFunctions.ErrorCode {
  const { ErrorCode } = CustomFunctions;
  const name = passedOn[error];
  const code = Object.entries(ErrorCode).find(([key]) => key === name)?.[1];
  return code ?? ErrorCode.invalidValue;
}
