import { plainLabel } from "./labelWords";

/** Words of measures of which less is usually better, in the languages that sheets come in; beginnings of words count. */
const words =
  "cost, costs, expense, expenses, complaint, complaints, defect, defects, turnover rate, attrition, churn, accident, accidents, incident, incidents, injur, debt, backlog, delay, delays, late, overdue, downtime, scrap, waste, error, errors, absen, lead time, cycle time, waiting time, wait time, response time, resolution time, handling time, days outstanding, dso, returns, rework, failure, failures, outage, outages, emission, emissions, consumption, mortality, infection, readmission, vacanc, overtime, stockout, penalt, breach, breaches, bounce, abandon, kosten, aufwand, beschwerde, reklamation, fehler, ausschuss, unfall, fluktuation, krankheit, fehlzeit, schulden, verzug, rückstand, durchlaufzeit, wartezeit, cout, coûts, coûts, charges, plainte, réclamation, défaut, retard, panne, absentéisme, accident, dette, delai, délai, custo, custos, despesa, reclamação, defeito, atraso, acidente, dívida, coste, costes, gasto, gastos, queja, quejas, reclamo, defecto, accidente, deuda, rotación, ausentismo";

const starts = words.split(", ").map((phrase) => phrase.split(" ").map(plainLabel).join(" "));
/** What turns the meaning round: fewer errors is a reduction, and more of it is better. */
const turning =
  /(reduc|saving|avoid|prevent|resolved|closed|solved|reduktion|einsparung|économie|economia|ahorro|reducción|redução)/i;

/** The word of a measure's name that suggests that lower is better; undefined when none does. */
export function lowerWord(name: string): string | undefined {
  if (turning.test(name)) return undefined;
  const said = name.split(/[\s/()_-]+/).filter(Boolean);
  const plain = said.map(plainLabel);
  const found = plain.findIndex((_, index) =>
    starts.some((start) => plain.slice(index).join(" ").startsWith(start)),
  );
  return found === -1 ? undefined : said[found];
}
