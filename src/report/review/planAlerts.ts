import { planDocument } from "../document";
import type { SheetPlan } from "../sheetPlan";
import type { Review } from "./review";
import { footOf, subtitleOf } from "./words";

/** Every alert, the open ones first, with who is told. */
export function planAlerts(review: Review): SheetPlan {
  const order = ["Open", "Snoozed", "Acknowledged"];
  const alerts = [...review.alerts].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return planDocument({
    ...{ key: "review alerts", name: "Alerts", title: "Alerts" },
    subtitle: `${subtitleOf(review)} · acknowledge one by its name in the Acknowledgements table`,
    widths: [190, 74, 74, 360, 110, 84],
    footer: footOf(review),
    print: { titleRows: { first: 3, last: 3 } },
    sections: [
      {
        headers: ["Alert", "Status", "Since", "What happened", "Who is told", "State"],
        rows: alerts.map(({ name, band, sinceText, text, tell, state }) => [
          name,
          band,
          sinceText,
          text,
          tell,
          state,
        ]),
        statusColumns: [1],
        none: "There is no alert.",
      },
    ],
  });
}
