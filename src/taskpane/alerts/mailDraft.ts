import { writableText, type Alert } from "../../scorecard";

/** Mail programs take addresses up to about two thousand characters. */
const longestAddress = 1900;

/** What a mail about alerts is made of. */
export interface MailContents {
  /** A name, or an address. */
  readonly to: string;
  readonly scorecard: string;
  readonly period: string;
  readonly alerts: readonly Alert[];
}

/** A `mailto:` address that opens a draft in the user's own mail program; nothing is sent by us. */
export function mailDraft(contents: MailContents): string {
  const { alerts } = contents;
  for (let told = alerts.length; told > 1; told--) {
    const address = addressOf(contents, told);
    if (address.length <= longestAddress) return address;
  }
  return addressOf(contents, 1);
}

function addressOf({ to, scorecard, period, alerts }: MailContents, told: number): string {
  const left = alerts.length - told;
  const lines = [
    `Hello ${to.includes("@") ? "" : to}`.trim() + ",",
    "",
    `${scorecard}, ${period}:`,
    ...alerts.slice(0, told).map(({ text }) => `- ${text}`),
    ...(left > 0 ? [`… and ${left} more.`] : []),
  ];
  const subject = `${scorecard} ${period}: ${alerts.length} ${alerts.length === 1 ? "alert" : "alerts"}`;
  const receiver = to.includes("@") ? encoded(to).replaceAll("%40", "@") : "";
  return `mailto:${receiver}?subject=${encoded(subject)}&body=${encoded(lines.join("\r\n"))}`;
}

/** Half a character is no text that an address could hold. */
const encoded = (text: string) => encodeURIComponent(writableText(text));
