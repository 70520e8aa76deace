/** How a computer writes numbers: the region's name, and the marks that Excel goes by. */
export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
}

/** A region as the computer has it from the start. */
export function cultureOf(name: string): Culture {
  const parts = new Intl.NumberFormat(name, { useGrouping: true, numberingSystem: "latn" }).formatToParts(
    1234567.8,
  );
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { name, decimal: partOf("decimal"), group: partOf("group") };
}
