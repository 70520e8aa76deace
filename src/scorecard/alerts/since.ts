import { type Calendar, type Day, dayText, type Period, periodText, spanOf } from "../periods";
import type { FoundAlert } from "./alert";

type Since = Pick<FoundAlert, "since" | "sinceText">;

/** Since a period began. */
export function sincePeriod(period: Period, calendar: Calendar): Since {
  return { since: spanOf(period, calendar).first, sinceText: periodText(period) };
}

/** Since a day. */
export function sinceDay(day: Day): Since {
  return { since: day, sinceText: dayText(day) };
}
