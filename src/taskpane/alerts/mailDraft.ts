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

/** The whole mail as text, whatever its length, for people whose mail program opens no drafts. */
export function mailText(contents: MailContents): string {
  const { subject, lines } = mailOf(contents, contents.alerts.length);
  return [subject, "", ...lines].join("\n");
}

function addressOf(contents: MailContents, told: number): string {
  const { subject, lines } = mailOf(contents, told);
  const to = oneLine(contents.to);
  const receiver = isAddress(contents.to) ? encoded(to).replaceAll("%40", "@") : "";
  return `mailto:${receiver}?subject=${encoded(subject)}&body=${encoded(lines.join("\r\n"))}`;
}

function mailOf({ alerts, ...contents }: MailContents, told: number) {
  const to = oneLine(contents.to);
  const scorecard = oneLine(contents.scorecard);
  const period = oneLine(contents.period);
  const left = alerts.length - told;
  return {
    subject: `${scorecard} ${period}: ${alerts.length} ${alerts.length === 1 ? "alert" : "alerts"}`,
    lines: [
      `Hello ${to.includes("@") ? "" : to}`.trim() + ",",
      "",
      `${scorecard}, ${period}:`,
      ...alerts.slice(0, told).map(({ text }) => `- ${oneLine(text)}`),
      ...(left > 0 ? [`… and ${left} more.`] : []),
    ],
  };
}

/** A mail program ends a line of the mail's head where a line ends, and takes what follows for another one, such as Bcc. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** One address and nothing else; whatever else holds an @ is left to the user, as nobody should get mail by mistake. */
const isAddress = (text: string) =>
  /^[^\s\p{Cc}@,;:<>()[\]"\\?&]+@[^\s\p{Cc}@,;:<>()[\]"\\?&]+$/u.test(text.trim());

/** Half a character is no text that an address could hold. */
const encoded = (text: string) => encodeURIComponent(writableText(text));
