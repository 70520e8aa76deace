/** What can be wrong with what a formula hands to a function. */
export type FunctionProblem =
  | { readonly code: "argument-error"; readonly error: string }
  | {
      readonly code: "argument-kind";
      readonly argument: string;
      readonly expected: string;
      readonly found: string;
    }
  | {
      readonly code: "argument-shape";
      readonly argument: string;
      readonly shape: string;
      readonly firstShape: string;
    }
  | {
      readonly code: "argument-word";
      readonly argument: string;
      readonly found: string;
      readonly choices: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: "option-unknown"; readonly found: string; readonly nearest?: string }
  | { readonly code: "option-unreadable"; readonly found: string }
  | { readonly code: "nothing-to-compute"; readonly because: string }
  | { readonly code: "coverage-too-low"; readonly coverage: number; readonly minimum: number }
  | { readonly code: "no-model"; readonly because: string }
  | {
      readonly code: "not-in-model";
      readonly kind: string;
      readonly found: string;
      readonly nearest?: string;
    };

const percent = (share: number) => `${Math.round(share * 100)} %`;
const suggestion = (nearest: string | undefined) => (nearest ? `; did you mean "${nearest}"?` : "");

export function functionProblemText(problem: FunctionProblem): string {
  switch (problem.code) {
    case "argument-kind":
      return `${problem.argument}: expected ${problem.expected}, found ${problem.found}.`;
    case "argument-error":
      return `An argument holds the error ${problem.error}.`;
    case "argument-shape":
      return `${problem.argument} is ${problem.shape}, but the first argument is ${problem.firstShape}; give one cell or a range of the same shape.`;
    case "argument-word":
      return `${problem.argument}: "${problem.found}" is none of ${problem.choices.join(", ")}${suggestion(problem.nearest) || "."}`;
    case "option-unknown":
      return `options: there is no option "${problem.found}"${suggestion(problem.nearest) || "."}`;
    case "option-unreadable":
      return `options: "${problem.found}" is not of the form name=value; name=value.`;
    case "nothing-to-compute":
      return problem.because;
    case "coverage-too-low":
      return `Only ${percent(problem.coverage)} of the weight has data; ${percent(problem.minimum)} is needed.`;
    case "no-model":
      return `no model: ${problem.because}`;
    case "not-in-model":
      return `There is no ${problem.kind} "${problem.found}"${suggestion(problem.nearest) || " in the model."}`;
  }
}
