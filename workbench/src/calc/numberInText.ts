import { typedValue } from "../book/numberText";

/** The number that Excel takes a text for where it needs one: "5%", "1,234" and days as well; undefined for other texts. */
export function numberInText(text: string): number | undefined {
  const { value } = typedValue(text.trim(), "General", false);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}
