import type { Aggregation } from "../../scorecard";
import type { Figure } from "./figure";
import { phrasesOf, wordFound } from "./wordList";

/** Shares, means and the like: adding them up means nothing. */
const means = phrasesOf(
  "%, percent*, pct, rate, rates, ratio*, share, average*, avg, mean, median, score*, index, nps, csat, satisf*, rating*, margin*, yield, uptime, availability, utilization, utilisation, occupancy, efficiency, productivity, per, days, hours per*, lead time, cycle time, response time, quote, anteil, durchschnitt*, zufriedenheit*, marge*, verfügbarkeit, auslastung, taux, moyenne, tasa, promedio, porcentaje, taxa, média, percentuale, gemiddeld*, roi, roce, roa, roe, dso, on time, otd, otif, turnover rate, attrition, churn*",
);

/** What is there at an end of a period: the last figure is the whole. */
const levels = phrasesOf(
  "headcount, fte, ftes, employees, staff, members, subscribers, balance, cash, debt*, inventory, stock, backlog, open, outstanding, pipeline, active*, assets, liabilities, equity, mitarbeiter, bestand, bestände, kassenbestand, schulden, effectif, stock*, encours, plantilla, saldo, existencias, caixa, estoque, giacenza",
);

/** What happens in a period and adds up over several. */
const flows = phrasesOf(
  "revenue*, sales, income, earnings, profit*, ebit*, cost, costs, expense*, spend*, salaries, wages, payroll, rent, bookings, orders, units sold, calls, visits, visitors, leads, complaints, accidents, incidents, injuries, defects, returns, tickets, shipments, deliveries, downloads, applications, donations, meetings, hires, fees, travel, utilities, groceries, taxes, interest, umsatz*, erlös*, gewinn*, kosten, aufwand, aufwendungen, aufträge, besuche, beschwerden, unfälle, ventes, charges, commandes, visites, plaintes, ventas, ingresos, gastos, pedidos, visitas, quejas, vendas, receita*, despesas, reclamações, ricavi, vendite, costi, ordini, reclami, omzet, kosten",
);

/** How figures of several periods most likely make one, by a measure's name and unit; undefined when nothing says it. */
export function aggregationHint({
  measure,
  about,
}: Pick<Figure, "measure" | "about">): Extract<Aggregation, "Sum" | "Average" | "Last"> | undefined {
  const text = `${measure} ${about?.unit ?? ""}`;
  if (/[%‰]/.test(text) || wordFound(text, means) !== undefined) return "Average";
  if (wordFound(measure, levels) !== undefined) return "Last";
  return wordFound(measure, flows) === undefined ? undefined : "Sum";
}
