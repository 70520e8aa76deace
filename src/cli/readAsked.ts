import { parsePeriod, periodOfWritten, views, type Asked } from "../scorecard";
import { CommandFailure } from "./io";

export interface AskedOptions {
  readonly period?: string;
  readonly view?: string;
}

/**
 * The period and view that options ask for; wrong usage when they cannot be read.
 *
 * @param option the option that names the period
 */
export function readAsked({ period, view }: AskedOptions, option = "--period"): Asked {
  return { ...readPeriod(period, option), ...readView(view) };
}

function readPeriod(period: string | undefined, option: string): Asked {
  if (period === undefined) return {};
  const written = parsePeriod(period);
  if (written) return { period: periodOfWritten(written, "Monthly", { fiscalYearStart: 1 }) };
  throw new CommandFailure(
    2,
    `${option} ${period}: write 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026 or a date such as 2026-03-31.`,
  );
}

function readView(view: string | undefined): Asked {
  if (view === undefined) return {};
  const found = views.find((one) => one === view);
  if (found) return { view: found };
  throw new CommandFailure(2, `--view ${view}: there are ${views.join(", ")}.`);
}
