import fc from "fast-check";
import { parseNumber, readNumberText } from "../../../src/scorecard";

function reads(text: string, expected: number | undefined, locale = "en-US") {
  expect([text, parseNumber(text, locale)]).toEqual([text, expected]);
}

test("numbers typed as text are read by the locale", () => {
  reads("1,234.5", 1234.5);
  reads("1.234,5", 1234.5, "de-DE");
  reads("1,5", 1.5, "de-DE");
  reads("1 234,5", 1234.5, "fr-FR");
  reads("1\u202f234\u202f567,5", 1234567.5, "fr-FR");
  reads("1,5", undefined); // a comma that groups nothing
  reads("1.5", undefined, "de-DE");
  reads("1.234,5", undefined); // a comma among the decimals
  reads("1,234.567", undefined, "de-DE");
  reads("0,123", undefined); // a group that begins with 0 is none
});

test("percent signs, brackets, currencies and signs are understood", () => {
  reads("85 %", 0.85);
  reads("85%", 0.85);
  reads("95 %", 0.95); // not 0.9500000000000001
  reads("1.1%", 0.011);
  reads("(12)", -12);
  reads("(5%)", -0.05);
  reads("($1,234)", -1234);
  reads("( 12 )", -12);
  reads("(0)", 0);
  reads("€ 5", 5);
  reads("-$3.50", -3.5);
  reads("$-3.50", -3.5);
  reads("+5", 5);
  reads("- 5", -5);
  reads("1e3", 1000);
  reads("1.5E-3", 0.0015);
  reads(".5", 0.5);
  reads("5.", 5);
  reads("\t650\n", 650); // white space around it
});

test("a currency is a sign or a code, in front or behind", () => {
  for (const text of [
    "EUR 5",
    "5 EUR",
    "CHF 5",
    "5€",
    "R$ 5",
    "US$5",
    "5 kr",
    "5 kr.",
    "5 zł",
    "5 Kč",
    "Fr. 5",
    "₹5",
  ])
    reads(text, 5);
  for (const text of ["TOP 5", "ALL 5", "$5 USD", "5 $ €", "XY 5", "5 e", "$5%"]) reads(text, undefined);
});

test("what is more than one number, or has more than a number has, is refused", () => {
  const texts = [
    "650(1)",
    "85 (2)",
    "12% (15%)",
    "45\n50",
    "45\r\n50",
    "%25",
    "(650",
    "650)",
    "(5)%",
    "$(5)",
    "(-5)",
  ];
  const others = [
    "--5",
    "+-5",
    "-(5)",
    "5-",
    "5%%",
    "5 ‰",
    "1.2.3",
    "1,2,3",
    "45 50",
    "45-50",
    "45/50",
    "5²",
    "½",
    "①",
  ];
  const pieces = [
    "12 34",
    "650*",
    "~650",
    "650.5.",
    "1,23,456",
    "1,2345",
    "1e5%",
    "1e999",
    "1,234e2",
    "€",
    "%",
    "-",
    "()",
  ];
  for (const text of [...texts, ...others, ...pieces, "under 24 hours", ""]) reads(text, undefined);
});

test("a minus is any dash that is typed for one", () => {
  for (const minus of ["-", "−", "–", "‐", "‑", "﹣", "－"]) reads(`${minus}7`, -7);
  reads("\u200e-7", -7); // a mark of direction
});

test("groups are thousands: the locale's mark, an apostrophe, a space that does not break", () => {
  for (const text of [
    "1'234'567",
    "1’234’567",
    "1\u00a0234\u00a0567",
    "1\u2009234\u2009567",
    "1\u202f234\u202f567",
  ])
    reads(text, 1234567);
  reads("1 234 567", 1234567, "pl-PL");
  reads("1'234,567", undefined); // two marks
  reads("650 700", undefined); // in English two numbers, for all anybody knows
  reads("1'23", undefined);
});

test("India groups by twos where the workbook is Indian, nowhere else", () => {
  reads("12,34,567.5", 1234567.5, "en-IN");
  reads("1,23,456", 123456, "en-IN");
  reads("123,456", 123456, "en-IN");
  reads("1,2,345", undefined, "en-IN");
  reads("1,23,456", undefined);
});

test("digits of other scripts are digits, unless they are mixed", () => {
  reads("６５０", 650);
  reads("－１．５％", -0.015);
  reads("٦٥٠", 650);
  reads("۱۲۳٫۵", 123.5);
  reads("١٬٢٣٤", 1234, "ar-EG");
  reads("6٥0", undefined);
  reads("६५०", undefined);
});

test("a decimal of three places may be a thousand, which is said and not read", () => {
  for (const text of ["1.250", "-1.250", "$1.250", "(12.500)", "12.500 %"]) {
    expect(readNumberText(text).kind).toBe("two ways");
    reads(text, undefined);
  }
  expect(readNumberText("12,500", "de-DE").kind).toBe("two ways");
  for (const text of ["0.125", "1.25", "1.2500", "1,250", "1,250.125", "1234.567"])
    expect(readNumberText(text).kind).toBe("number");
});

const locales = ["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "sv-SE", "pl-PL", "es-ES", "ja-JP", "pt-BR"];
const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
const styles: readonly Intl.NumberFormatOptions[] = [
  {},
  { style: "percent", maximumFractionDigits: 4 },
  { style: "currency", currency: "EUR" },
  { style: "currency", currency: "USD", currencyDisplay: "code" },
];
const written = fc
  .record({ value: numbers, locale: fc.constantFrom(...locales), style: fc.constantFrom(...styles) })
  .map(({ value, locale, style }) => ({
    value,
    locale,
    text: new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...style }).format(value),
  }));

test("a number as a locale writes it is that number", () => {
  fc.assert(
    fc.property(written, ({ value, locale, text }) => {
      const read = readNumberText(text, locale);
      expect([text, read]).toEqual([text, expect.objectContaining({ value: value === 0 ? 0 : value })]);
    }),
  );
});

test("one character more leaves the number as it was, makes another one by its own meaning, or is refused", () => {
  const meaningful = /[\p{Nd}.,٫٬()%٪\-+eE\p{Pd}−\s]/u;
  const foreign = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
      fc.constantFrom(..."*#~/:;'’\"&x|_°²³½①‰"),
    )
    .filter((character) => !meaningful.test(character.normalize("NFKC")));
  fc.assert(
    fc.property(written, foreign, fc.nat(), ({ locale, text }, character, at) => {
      const place = at % (text.length + 1);
      const before = readNumberText(text, locale);
      const after = readNumberText(text.slice(0, place) + character + text.slice(place), locale);
      if (after.kind !== "none")
        expect(after).toMatchObject({ value: before.kind === "none" ? NaN : before.value });
    }),
    { numRuns: 2000 },
  );
});

test("a sign, a bracket, a percent sign or a line break within the digits is refused", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 9999 }),
      fc.nat(),
      fc.constantFrom(..."()%+-–\n\t"),
      (number, at, mark) => {
        const digits = String(number);
        const place = 1 + (at % (digits.length - 1));
        reads(digits.slice(0, place) + mark + digits.slice(place), undefined);
      },
    ),
  );
});
