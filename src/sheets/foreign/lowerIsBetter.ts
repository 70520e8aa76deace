import { phrasesOf, wordFound } from "./wordList";

/** Words of measures of which less is usually better, in the languages that sheets come in; `*` stands for any ending. */
const words =
  "cost, costs, cogs, opex, salaries, wages, payroll, rent, near miss*, ltifr, trir, fine, fines, expense*, complaint*, defect*, turnover rate, staff turnover, employee turnover, attrition, churn*, accident*, incident*, injur*, debt*, backlog, delay*, late, overdue, downtime, scrap, waste, error*, absen*, lead time, cycle time, waiting time, wait time, response time, resolution time, handling time, days outstanding, dso, returns, rework, failure*, outage*, emission*, energy consumption, mortality, infection*, readmission*, vacanc*, overtime, stockout*, penalt*, breach*, bounce*, abandon*, kosten, aufwand, beschwerde*, reklamation*, fehler*, ausschuss*, unfall*, unfälle, fluktuation, krank*, fehlzeit*, schulden, verzug*, rückstand*, durchlaufzeit*, wartezeit*, coût*, charges, plainte*, réclamation*, défaut*, retard*, panne*, absent*, dette*, délai*, custo, custos, despesa*, reclamaç*, defeito*, atraso*, acidente*, dívida*, coste, costes, gasto*, queja*, reclamo*, defecto*, accidente*, deuda*, ausentismo";

/** What turns the meaning round: of a reduction more is better, and of what is within the cost. */
const turning =
  /(reduc|saving|avoid|prevent|resolved|closed|solved|within|free|recover|reduktion|einsparung|économie|economia|ahorro)/i;

const phrases = phrasesOf(words);

/** The word of a measure's name that suggests that lower is better; undefined when none does. */
export function lowerWord(name: string): string | undefined {
  return turning.test(name) ? undefined : wordFound(name, phrases);
}

/** Whether a name turns such a word round, as a reduction of costs does. */
export function isTurned(name: string): boolean {
  return turning.test(name) && wordFound(name, phrases) !== undefined;
}
