/** Fisher's z; a perfect correlation is taken as just short of it, as its z has no end. */
export function toFisher(correlation: number): number {
  const most = 1 - 1e-12;
  return Math.atanh(Math.min(most, Math.max(-most, correlation)));
}

/** The standard error of Fisher's z for so many pairs, more than 3. */
export function standardError(pairs: number): number {
  return 1 / Math.sqrt(pairs - 3);
}
