import * as React from "react";
import { ActionButton } from "../ui/ActionButton";
import { LoadFailure } from "./late";

interface Props {
  readonly children: React.ReactNode;
  /** Whether nobody asked for the part: where it cannot be loaded, nothing is shown in its place. */
  readonly isUnasked?: boolean;
}

interface State {
  readonly error?: unknown;
}

/** Keeps a part that cannot be loaded or shown from emptying the whole pane: says so, and lets people try again. */
export class ErrorBoundary extends React.Component<Props, State> {
  override state: State = {};
  private readonly region = React.createRef<HTMLDivElement>();

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? "unknown" };
  }

  override componentDidCatch(error: unknown): void {
    if (error instanceof LoadFailure) error.renew();
  }

  private readonly tryAgain = (): void => {
    this.setState({ error: undefined });
    // The button goes away: keys and screen readers go on from where it stood.
    this.region.current?.focus();
  };

  override render() {
    if (this.props.isUnasked && this.state.error instanceof LoadFailure) return null;
    return (
      <div ref={this.region} tabIndex={-1} className="guarded">
        {this.state.error === undefined ? (
          this.props.children
        ) : (
          <>
            <p className="fault" role="alert">
              {sentenceFor(this.state.error)}
            </p>
            <ActionButton text="Try again" onClick={this.tryAgain} />
          </>
        )}
      </div>
    );
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof LoadFailure)
    return "This part of the add-in could not be loaded. Check your connection, then try again.";
  const reason = error instanceof Error ? error.message : String(error);
  return `This part of the add-in has a fault of ours (${reason}). Your workbook is as it was. Try again, or go on with another tab.`;
}
