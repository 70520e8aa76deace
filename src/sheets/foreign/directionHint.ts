import type { Figure } from "./figure";
import { isTurned, lowerWord } from "./lowerIsBetter";
import { phrasesOf, wordFound } from "./wordList";

/** Which way a measure is most likely better, and the word that suggests it. */
export interface DirectionHint {
  readonly direction: "Higher" | "Lower";
  readonly word: string;
}

/** What a measure's name suggests, or the heading that it stands under; nothing where the two disagree. */
export function directionHint({
  measure,
  section,
  about,
}: Pick<Figure, "measure" | "section" | "about">): DirectionHint | undefined {
  if (about?.unit !== undefined && places.test(about.unit)) return undefined;
  const own = hintOf(measure);
  const above = section === undefined ? undefined : hintOf(section);
  if (own && above && own.direction !== above.direction) return undefined;
  return own ?? above;
}

/** Marks of a school and places in an order: the first is the best in one country, the last in another, whatever is marked. */
const places = /^(?:schul)?(?:note|rang|rank|ranking|grade|mark|platz|place)n?$/i;

function hintOf(text: string): DirectionHint | undefined {
  const lower = lowerWord(text);
  if (lower !== undefined) return { direction: "Lower", word: lower };
  const higher = higherWord(text);
  return higher === undefined ? undefined : { direction: "Higher", word: higher };
}

/** Words of measures of which more is as good as always better, in the languages that sheets come in. */
const words = phrasesOf(
  "revenue*, sales, income, earnings, profit*, margin*, ebit*, bookings, satisf*, nps, net promoter*, csat, retention, loyalty, engagement, productivity, efficiency, uptime, availability, on time, otd, otif, yield, growth, market share, return on*, roi, roce, roa, roe, solved at first contact, first contact resolution, first pass*, conversion*, new customers, new clients, referrals, donations, donors, funds raised, umsatz*, erlös*, gewinn*, ertrag, erträge, marge*, deckungsbeitrag*, kundenzufriedenheit, zufriedenheit*, verfügbarkeit*, pünktlich*, liefertreue, produktivität, wachstum, chiffre d'affaires, ventes, bénéfice*, productivité, croissance, disponibilité, ventas, ingresos, beneficio*, rentabilidad, crecimiento, productividad, vendas, receita*, lucro*, margem, produtividade, crescimento, ricavi, vendite, utile, margine, soddisfazione, crescita, omzet, winst, tevredenheid, groei",
);

/** Beside them such a word says nothing: days until sales are paid, revenue that was lost, tax on income, satisfaction as a school mark. */
const undoing =
  /(?<!\p{L})(?:days?|lost|loss(?:es)?|losing|leak\p{L}*|declin\p{L}*|decreas\p{L}*|drop\p{L}*|falls?|falling|tax(?:es)?|discount\p{L}*|outstanding|cycle|volatility|variances?|deviations?|gaps?|shortfalls?|warnings?|cancel\p{L}*|refund\p{L}*|laps(?:e|es|ed|ing)|at risk|write-?offs?|turnover|ero(?:ded|sion)|rank\p{L}*|grade|rang|note|schulnote|annul\p{L}*|rembours\p{L}*|erreurs?|à risque|cancelad[ao]s?|devoluci\p{L}*|tage|jours?|pertes?|perdus?|perdues?|baisse|impôts?|écarts?|días?|pérdidas?|perdid[ao]s?|caída|impuestos?|dias|perdas?|queda|impostos?|giorni|perdit[ae]|calo|imposte?|dagen|verlies|verloren|daling)(?!\p{L})|ausfall|ausfälle|rückgang|rückgänge|verlust|steuer(?!ung)|abweichung|warnung|einbruch|einbrüche|kosten|aufwand|aufwendung|storn|minderung|schmälerung|einbuß|einbuss|verfall|defizit|risik/iu;

/** The word of a measure's name that says that higher is better; undefined when none does. */
function higherWord(name: string): string | undefined {
  if (undoing.test(name)) return undefined;
  return wordFound(name, words) ?? (isTurned(name) ? name : undefined);
}
