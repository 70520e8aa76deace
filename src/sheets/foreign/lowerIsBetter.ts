import { plainLabel } from "./labelWords";

/** Words of measures of which less is usually better, in the languages that sheets come in; `*` stands for any ending. */
const words =
  "cost, costs, cogs, opex, salaries, wages, payroll, rent, near miss*, ltifr, trir, fine, fines, expense*, complaint*, defect*, turnover rate, staff turnover, employee turnover, attrition, churn*, accident*, incident*, injur*, debt*, backlog, delay*, late, overdue, downtime, scrap, waste, error*, absen*, lead time, cycle time, waiting time, wait time, response time, resolution time, handling time, days outstanding, dso, returns, rework, failure*, outage*, emission*, energy consumption, mortality, infection*, readmission*, vacanc*, overtime, stockout*, penalt*, breach*, bounce*, abandon*, kosten, aufwand, beschwerde*, reklamation*, fehler*, ausschuss*, unfall*, unfälle, fluktuation, krank*, fehlzeit*, schulden, verzug*, rückstand*, durchlaufzeit*, wartezeit*, coût*, charges, plainte*, réclamation*, défaut*, retard*, panne*, absent*, dette*, délai*, custo, custos, despesa*, reclamaç*, defeito*, atraso*, acidente*, dívida*, coste, costes, gasto*, queja*, reclamo*, defecto*, accidente*, deuda*, ausentismo";

/** What turns the meaning round: of a reduction more is better, and of what is within the cost. */
const turning =
  /(reduc|saving|avoid|prevent|resolved|closed|solved|within|free|recover|reduktion|einsparung|économie|economia|ahorro)/i;

const phrases = words.split(", ").map((phrase) => ({
  text: phrase.replace("*", "").split(" ").map(plainLabel).join(" "),
  isOpen: phrase.endsWith("*"),
}));

/** The word of a measure's name that suggests that lower is better; undefined when none does. */
export function lowerWord(name: string): string | undefined {
  if (turning.test(name)) return undefined;
  const said = name.split(/[\s/()_-]+|(?<=\p{Ll}{2})(?=\p{Lu})/u).filter(Boolean);
  const plain = said.map(plainLabel);
  const found = plain.findIndex((_, index) =>
    phrases.some((phrase) => beginsWith(plain.slice(index), phrase)),
  );
  return found === -1 ? undefined : said[found];
}

function beginsWith(words: readonly string[], { text, isOpen }: (typeof phrases)[number]): boolean {
  const begun = words.slice(0, text.split(" ").length).join(" ");
  return isOpen ? begun.startsWith(text) : begun === text;
}
