import type { ScalePoint } from "../../book/book";

/** The numbers that a rule looks at, rising: sorted once, as every cell asks for their ends. */
export type Rising = readonly number[];

/** The smallest and the largest; 0 where there are none. */
export function endsOf(numbers: Rising): { readonly low: number; readonly high: number } {
  return { low: numbers[0] ?? 0, high: numbers.at(-1) ?? 0 };
}

/** Where a point of a bar, a colour scale or an icon set lies among all the numbers that the rule looks at. */
export function pointValue({ type, formula = "0" }: ScalePoint, numbers: Rising): number {
  const given = Number(formula.replace(/^=/, ""));
  const { low, high } = endsOf(numbers);
  switch (type) {
    case "LowestValue":
      return low;
    case "HighestValue":
      return high;
    case "Percent":
      return low + ((high - low) * given) / 100;
    case "Percentile":
      return percentile(numbers, given / 100);
    default:
      return given;
  }
}

/** As Excel's PERCENTILE.INC: between two numbers it goes straight from one to the other. */
function percentile(numbers: Rising, share: number): number {
  const at = share * (numbers.length - 1);
  const [below = 0, above = below] = numbers.slice(Math.floor(at), Math.floor(at) + 2);
  return below + (above - below) * (at - Math.floor(at));
}
