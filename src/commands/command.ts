import type { Watch } from "../excel";
import type { Asked, Result } from "../scorecard";

/** Something that a person can have done: by a ribbon button, or by one of the pane. */
export interface Command {
  /** The manifest's FunctionName. */
  readonly id: string;
  /** What the button says, and what is shown while it runs. */
  readonly title: string;
  /** Does it; a sentence that says what became of it. */
  readonly run: (watch: Watch, asked?: Asked) => Promise<Result<string>>;
}
