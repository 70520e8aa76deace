import { marksOf, ok, type Result } from "../../scorecard";
import { runBatch } from "../batch/runBatch";

let known: { readonly office: typeof Office; readonly locale: string } | undefined;

/**
 * How numbers are written in the workbook, as the name of a locale that writes them so: by the computer's region and Excel's own
 * separators once Excel has told them. Until then by the language of Excel's content, which often is another one: English
 * Office on a German computer.
 */
export function workbookLocale(): string {
  if (known && known.office === Office) return known.locale;
  return Office.context.contentLanguage || "en-US";
}

/** Asks Excel with its next round trip, after which the answer is to be taken. */
export function askLocale(context: Excel.RequestContext): () => void {
  const { application } = context.workbook;
  application.load("decimalSeparator,thousandsSeparator");
  const culture = application.cultureInfo.load("name");
  return () => {
    known = { office: Office, locale: localeWith(culture.name, application) };
  };
}

const pauseMs = 500;
const mostTries = 120;

/** Waits until it is known how numbers are written, also while somebody types in a cell. */
export async function learnLocale(): Promise<void> {
  for (let tries = 0; known?.office !== Office; tries++) {
    const asked = await runBatch(takeLocale);
    if (asked.kind === "ok") return;
    if (tries >= mostTries) throw new Error("Excel does not say how numbers are written.");
    await new Promise((go) => setTimeout(go, pauseMs));
  }
}

async function takeLocale(context: Excel.RequestContext): Promise<Result<undefined>> {
  const take = askLocale(context);
  await context.sync(); // how does this computer write numbers?
  take();
  return ok(undefined);
}

interface Separators {
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
}

/** Regions for the ways to write a number. */
const regions = ["en-US", "de-DE", "fr-FR", "de-CH"] as const;
/** Those in which nothing but a space or an apostrophe parts thousands: a point or comma that Excel does not go by is not sure. */
const withoutPoints = ["de-CH", "fr-FR"] as const;

/** The region, unless Excel was told to write numbers otherwise: then one that writes them so. */
function localeWith(region: string, { decimalSeparator, thousandsSeparator }: Separators): string {
  const named = region === "" || !isLocale(region) ? [] : [region];
  const candidates = [...named, ...regions];
  const isDecimal = (locale: string) => marksOf(locale).decimal === decimalSeparator;
  const isGroup = (locale: string) =>
    plainGroup(marksOf(locale).groups[0]) === plainGroup(thousandsSeparator);
  return (
    candidates.find((locale) => isDecimal(locale) && isGroup(locale)) ??
    withoutPoints.find(isDecimal) ??
    "en-US"
  );
}

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Kinds of space are one mark, and so are kinds of apostrophe. */
function plainGroup(mark: string): string {
  return mark.replace(/\s/g, " ").replace(/[\u2019\u02bc]/g, "'");
}
