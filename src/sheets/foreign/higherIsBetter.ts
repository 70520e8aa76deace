import { isTurned } from "./lowerIsBetter";
import { phrasesOf, wordFound } from "./wordList";

/** Words of measures of which more is as good as always better, in the languages that sheets come in. */
const words = phrasesOf(
  "revenue*, sales, income, earnings, profit*, margin*, ebit*, bookings, satisf*, nps, net promoter*, csat, retention, loyalty, engagement, productivity, efficiency, uptime, availability, on time, otd, otif, yield, growth, market share, return on*, roi, roce, roa, roe, solved at first contact, first contact resolution, first pass*, conversion*, new customers, new clients, referrals, donations, donors, funds raised, umsatz*, erlös*, gewinn*, ertrag, erträge, marge*, deckungsbeitrag*, kundenzufriedenheit, zufriedenheit*, verfügbarkeit*, pünktlich*, liefertreue, produktivität, wachstum, chiffre d'affaires, ventes, bénéfice*, productivité, croissance, disponibilité, ventas, ingresos, beneficio*, rentabilidad, crecimiento, productividad, vendas, receita*, lucro*, margem, produtividade, crescimento, ricavi, vendite, utile, margine, soddisfazione, crescita, omzet, winst, tevredenheid, groei",
);

/** Beside them such a word says nothing: days until sales are paid, revenue that was lost, tax on income, satisfaction as a school mark. */
const undoing =
  /(?<!\p{L})(?:days?|lost|loss(?:es)?|losing|leak\p{L}*|declin\p{L}*|decreas\p{L}*|drop\p{L}*|falls?|falling|tax(?:es)?|discount\p{L}*|outstanding|cycle|volatility|variances?|deviations?|gaps?|shortfalls?|warnings?|cancel\p{L}*|refund\p{L}*|laps(?:e|es|ed|ing)|at risk|write-?offs?|turnover|ero(?:ded|sion)|rank\p{L}*|grade|rang|note|schulnote|annul\p{L}*|rembours\p{L}*|erreurs?|à risque|cancelad[ao]s?|devoluci\p{L}*|tage|jours?|pertes?|perdus?|perdues?|baisse|impôts?|écarts?|días?|pérdidas?|perdid[ao]s?|caída|impuestos?|dias|perdas?|queda|impostos?|giorni|perdit[ae]|calo|imposte?|dagen|verlies|verloren|daling)(?!\p{L})|ausfall|ausfälle|rückgang|rückgänge|verlust|steuer(?!ung)|abweichung|warnung|einbruch|einbrüche|kosten|aufwand|aufwendung|storn|minderung|schmälerung|einbuß|einbuss|verfall|defizit|risik/iu;

/** The word of a measure's name that says that higher is better; undefined when none does. */
export function higherWord(name: string): string | undefined {
  if (undoing.test(name)) return undefined;
  return wordFound(name, words) ?? (isTurned(name) ? name : undefined);
}
