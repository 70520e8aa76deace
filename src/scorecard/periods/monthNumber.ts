/** The months' names in the languages that sheets come in: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const names: readonly (readonly string[])[] = [
  ["january", "januar", "janvier", "enero", "gennaio", "janeiro", "januari"],
  ["february", "februar", "fevrier", "febrero", "febbraio", "fevereiro", "februari"],
  ["march", "marz", "maerz", "mars", "marzo", "marco", "maart", "mrt"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maggio", "maio", "mei"],
  ["june", "juni", "juin", "junio", "giugno", "junho"],
  ["july", "juli", "juillet", "julio", "luglio", "julho"],
  ["august", "aout", "agosto", "augustus"],
  ["september", "septembre", "septiembre", "settembre", "setembro"],
  ["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
  ["november", "novembre", "noviembre", "novembro"],
  ["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"],
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
