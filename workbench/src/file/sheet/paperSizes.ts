/* Paper sizes by their number in a file, from 1 on, as Office.js names them. */

const names =
  `Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17
  Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3
  EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal
  FanfoldUS FanfoldStdGerman FanfoldLegalGerman`.split(/\s+/);

/** Excel's default, letter, also for numbers that only a printer knows. */
export function paperName(number: number | undefined): string {
  return names[(number ?? 1) - 1] ?? "Letter";
}

export function paperNumber(name: string): number {
  return Math.max(0, names.indexOf(name)) + 1;
}
