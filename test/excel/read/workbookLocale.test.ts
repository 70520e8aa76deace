import { workbookLocale, readScorecard } from "../../../src/excel";
import { lateFunctions } from "../../../src/functions";
import { cultureOf, type Culture } from "../../../workbench/src/objects/culture";
import { hostWithAddIn, hostWithExample, lastActual } from "../../make/addIn";

const regions = ["en-US", "en-GB", "en-IN", "de-DE", "de-CH", "fr-FR", "nl-NL", "sv-SE", "pl-PL"];
const languages = ["en-US", "de-DE", "fr-FR"];

const onComputer = (culture: Culture, locale: string) =>
  hostWithExample({ locale, culture, associate: lateFunctions() });

/** What is read where somebody has typed a text over the newest figure of the revenue. */
async function actualTyped(text: string, culture: Culture, locale: string): Promise<number | undefined> {
  const host = await onComputer(culture, locale);
  await host.user.type("Actuals", lastActual(host, "F1.1"), `'${text}`);
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value.model.facts.actuals.filter(({ measure }) => measure === "F1.1").at(-1)?.value;
}

test.each(regions.flatMap((region) => languages.map((language) => [region, language] as const)))(
  "on a computer of %s a number as text is read by its marks, though Excel speaks %s",
  async (region, language) => {
    const text = new Intl.NumberFormat(region).format(1234.5);
    expect(await actualTyped(text, cultureOf(region), language)).toBe(1234.5);
    const host = await onComputer(cultureOf(region), language);
    expect(await host.evaluate(`=BSC.SCORE("${text}",1234.5,1000)`)).toBeCloseTo(200 / 3, 9);
  },
);

test("separators that somebody has set in Excel count before the computer's", async () => {
  const culture = { ...cultureOf("de-DE"), decimal: ".", group: "," };
  expect(await actualTyped("1,234.5", culture, "de-DE")).toBe(1234.5);
  expect(workbookLocale()).toBe("en-US");
});

test("a region that no browser knows is read by its marks", async () => {
  const host = await hostWithAddIn(undefined, {
    culture: { name: "de-DE_phoneb", decimal: ",", group: "'" },
  });
  await host.settle();
  await readScorecard();
  expect(workbookLocale()).toBe("fr-FR");
});

test.each([
  [{ name: "fr-FR", decimal: ".", group: "\u00a0" }, "1\u00a0234.5", "1,250"],
  [{ name: "en-US", decimal: ".", group: "" }, "1234.5", "1,250"],
  [{ name: "en-US", decimal: ".", group: "'" }, "1'234.5", "1,250"],
  [{ name: "de-DE", decimal: ",", group: "'" }, "1'234,5", "1.250"],
  [{ name: "de-DE", decimal: ",", group: "" }, "1234,5", "1.250"],
])("with %j %s is read and %s, whose mark Excel does not go by, is not", async (culture, sure, unsure) => {
  expect(await actualTyped(sure, culture, "en-US")).toBe(1234.5);
  expect(await actualTyped(unsure, culture, "en-US")).not.toBe(1250);
});
