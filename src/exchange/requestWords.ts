import { isSameName, periodText } from "../scorecard";
import type { RequestWords } from "./requestBook";
import type { Request } from "./requestsFor";

/** A mail program ends a line of the mail's head where a line ends, and takes what follows for another one. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** What no file may be called by, on any system; and what a shell or a mail would take otherwise. */
const unfit = /[\\/:*?"<>|\p{Cc}]+/gu;

/** One for each, told apart by a number where two people would get the same. */
export function requestNames(requests: readonly Request[], { period }: RequestWords): readonly string[] {
  const names = requests.map(
    ({ to }) =>
      `${
        to
          .replace(unfit, "-")
          .replace(/^[.\s-]+|[.\s]+$/g, "")
          .slice(0, 80) || "request"
      } ${period}`,
  );
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => isSameName(one, name)).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

const isAddress = (text: string) => /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/.test(text);

/** The mail to send a request with: a receiver where the owner is an address, and what is asked for. */
export function requestMail({ to, figures }: Request, { scorecard, period, until }: RequestWords) {
  const lines = figures.map(
    ({ measure, unit, period: of }) => `- ${measure.name} (${unit.name}), ${periodText(of)}`,
  );
  return {
    ...(isAddress(to) ? { to } : {}),
    subject: oneLine(`${scorecard}: figures for ${period}`),
    text: [
      `Hello${isAddress(to) ? "" : ` ${to}`},`,
      "",
      `please fill in the yellow cells of the attached workbook and send it back${until === undefined ? "" : ` by ${until}`}:`,
      ...lines,
      "",
      "It needs nothing but Excel. Leave empty what you do not know yet.",
    ].join("\n"),
  };
}
