/** The months' names in the languages that sheets come in: English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian ones, Indonesian, Polish, Turkish. */
const names: readonly (readonly string[])[] = [
  ["january", "januar", "janvier", "enero", "gennaio", "janeiro", "januari", "styczen", "ocak"],
  ["february", "februar", "fevrier", "febrero", "febbraio", "fevereiro", "februari", "luty", "subat"],
  [
    "march",
    "marz",
    "maerz",
    "mars",
    "marzo",
    "marco",
    "maart",
    "mrt",
    "mrz",
    "maret",
    "marts",
    "marzec",
    "mart",
  ],
  ["april", "avril", "abril", "aprile", "kwiecien", "nisan"],
  ["may", "mai", "mayo", "maggio", "maio", "mei", "maj", "mayis"],
  ["june", "juni", "juin", "junio", "giugno", "junho", "czerwiec", "haziran"],
  ["july", "juli", "juillet", "julio", "luglio", "julho", "lipiec", "temmuz"],
  ["august", "aout", "agosto", "augustus", "agustus", "augusti", "sierpien", "agustos"],
  ["september", "septembre", "septiembre", "settembre", "setembro", "wrzesien", "eylul"],
  ["october", "oktober", "octobre", "octubre", "ottobre", "outubro", "pazdziernik", "ekim"],
  ["november", "novembre", "noviembre", "novembro", "listopad", "kasim"],
  ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro", "desember", "grudzien", "aralik"],
];

const shortest = 3;

/**
 * The month, 1..12, that a name or the beginning of one means; case, accents and a final dot do not matter.
 *
 * @returns undefined when it is none, or could be two
 */
export function monthNumber(text: string): number | undefined {
  const word = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\.$/, "");
  if (word.length < shortest) return undefined;
  const months = names.flatMap((list, month) =>
    list.some((name) => name.startsWith(word)) ? [month + 1] : [],
  );
  return months.length === 1 ? months[0] : undefined;
}
