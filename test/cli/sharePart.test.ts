import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { strFromU8, unzipSync } from "fflate";
import { saveBook } from "excel-workbench";
import shareSchema from "../../docs/schemas/share.json";
import { expectValid } from "../../workbench/test/make/validate";
import { reopened, rowWith, valueIn } from "../make/addIn";
import { bsc, bscWith, newFolder } from "../make/cli";
import { type } from "../make/copies";
import { makesPdf, withConverter } from "../make/converter";
import { groupBook, secretFigures } from "../make/groupBook";

const folder = newFolder();
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const bookNamed = (name: string) => reopened(bytesOf(name));
const isShare = new Ajv({ allErrors: true }).compile(shareSchema);
const write = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
const share = (...options: readonly string[]) =>
  bsc(folder, "share", "group.xlsm", "--period", "2026-06", ...options);

beforeAll(async () => write("group.xlsm", await groupBook()));

/** Everything that a file says: its parts' names and texts, with what XML writes as entities. */
function saidIn(name: string): string {
  if (name.endsWith(".html")) return decoded(strFromU8(bytesOf(name)));
  return Object.entries(unzipSync(bytesOf(name)))
    .map(([part, content]) => `${part}\n${decoded(strFromU8(content))}`)
    .join("\n");
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (_all, hex, decimal, name) =>
    name ? named[name]! : String.fromCodePoint(parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}

/** What is found of words in some files, with what stands around them. */
function foundIn(files: readonly string[], words: readonly RegExp[]): readonly string[] {
  return files.flatMap((file) =>
    words.flatMap((word) => {
      const around = new RegExp(`.{0,60}(?:${word.source}).{0,40}`, "gi");
      return [...saidIn(file).matchAll(around)].map(([found]) => `${file}: ${found}`);
    }),
  );
}

const figures = secretFigures.map((figure) => new RegExp(String(figure).replace(".", "\\.")));
const secrets = [/secret/, /group\.xls/, ...figures];
const own = ["Nora", "Olga", "Delight", "Oslo", "Quay", "fjord", "Frost", "cold month", "meter", "cranes"];

test("the workbook has everything of others that the copies must not have", () => {
  const ways = [
    ...["Hanna Secret", "Secret head office", "Secret vision", "Secret of the pivot", "Secret of the XML"],
    ...["Secret check", "Secret salary", "Secret password", "Secret of a name", "Secret units", "Secret one"],
    ...["Secret word", "Secret header", "Secret alternative", "Secret text", "Secret title"],
    ...["Secret company", "Anna Secret", "Secret rich", "Very hidden Secret", "SecretName", "Secret shape"],
    ...[...own, ...secretFigures.map(String)],
  ];
  const text = saidIn("group.xlsm").toLowerCase();
  expect(ways.filter((way) => !text.includes(way.toLowerCase()))).toEqual([]);
});

describe("the copy for a unit", () => {
  test("holds nothing of others in any part of the file, nor on its page", async () => {
    const told = await share("--unit", "North", "--out", "north.xlsx", "--html", "north.html");
    expect(told).toMatchObject({ exitCode: 0, err: "" });
    expect(foundIn(["north.xlsx", "north.html"], secrets)).toEqual([]);
    const text = saidIn("north.xlsx");
    expect(own.filter((word) => !text.includes(word))).toEqual([]);
    await expectValid(bytesOf("north.xlsx"));
  });

  test.each([
    ["Oslo", [/secret/, /north/, /nora/, /delight/, /lead the/, /on time/, /fjord/, /ferry/, /cold month/]],
    ["DOCK", [/secret/, /north/, /nora/, /delight/, /grow/, /revenue/, /ferry/]],
    ["ne-secret", [/north(?!-east)/, /hanna/, /head office/, /south/, /nora/, /olga/, /oslo/, /fjord/]],
    [
      "South Secret",
      [/north/, /hanna/, /head office/, /olga/, /oslo/, /quay/, /fjord/, /lead the/, />k4</, /complaints/],
    ],
  ])("of %s neither", async (unit, words) => {
    const told = await share("--unit", unit, "--out", "one.xlsx", "--html", "one.html");
    expect(told).toMatchObject({ exitCode: 0, err: "" });
    expect(foundIn(["one.xlsx", "one.html"], words)).toEqual([]);
  });

  test("shows first its pages, then its tables, and is told in the file by no mark of the add-in", () => {
    const { sheets } = bookNamed("north.xlsx");
    const names = sheets.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(["Review", "Scorecard", "Strategy map"]);
    expect(names.indexOf("Settings")).toBeGreaterThan(names.indexOf("Definitions"));
    expect(foundIn(["north.xlsx"], [/bsc/, /xldudf/, /balanced-scorecard/, /#NAME\?/])).toEqual([]);
  });

  test("says the same as the workbook when it is read as one itself", async () => {
    const scorecardsOf = async (name: string, ...options: readonly string[]) => {
      const { out } = await bsc(folder, "model", name, "--json", ...options);
      const { scorecards } = JSON.parse(out);
      const withoutCells = (key: string, value: unknown) => (key === "cell" ? undefined : value);
      const plain = (one: { readonly id: string; readonly parent?: string }) =>
        JSON.parse(
          JSON.stringify({ ...one, ...(one.id === "N" ? { parent: undefined } : {}) }, withoutCells),
        );
      return scorecards.filter(({ id }: { id: string }) => ["N", "OSL", "DOCK"].includes(id)).map(plain);
    };
    expect(await scorecardsOf("north.xlsx")).toEqual(await scorecardsOf("group.xlsm", "--period", "2026-06"));
    const { exitCode } = await bsc(folder, "check", "north.xlsx");
    expect(exitCode).toBe(0);
  });

  test("tells of an initiative that others share neither their objectives, nor its money, nor its gate, and says so", async () => {
    const { out } = await share("--unit", "North", "--json");
    const told = JSON.parse(out);
    expect(isShare(told) || isShare.errors).toBe(true);
    expect(told).toMatchObject({ out: null, unit: "North", person: null, without: [] });
    expect(told.findings.map(({ code }: { code: string }) => code)).toEqual(["share-partly", "share-partly"]);
    const north = bookNamed("north.xlsx");
    const row = rowWith(north, "Initiative status", 0, "I2 Shared ferry");
    expect([1, 5, 6].map((column) => valueIn(north, "Initiative status", row, column))).toEqual([
      "Off track",
      "–",
      "–",
    ]);
    expect(foundIn(["north.xlsx"], [/1234567/])).toEqual([]);
  });

  test("without commentary it tells that something was written, not what", async () => {
    await share("--unit", "North", "--out", "mute.xlsx", "--html", "mute.html", "--without", "commentary");
    const texts = [/fjord/, /frost/, /salt/, />better</, /meter/, /cold month/];
    expect(foundIn(["mute.xlsx", "mute.html"], texts)).toEqual([]);
    const mute = bookNamed("mute.xlsx");
    const reviewed = rowWith(mute, "Reviews", 1, "N1");
    expect([3, 6, 7].map((column) => valueIn(mute, "Reviews", reviewed, column))).toEqual([
      "Not in this copy",
      "Amber",
      "Not in this copy",
    ]);
    const alertsOf = (name: string) => {
      const book = bookNamed(name);
      return [4, 5, 6].map((row) => valueIn(book, "Alerts", row, 0));
    };
    expect(alertsOf("mute.xlsx")).toEqual(alertsOf("north.xlsx"));
  });

  test("without money an initiative keeps the status that it has with it", async () => {
    const told = await share(
      "--unit",
      "Oslo",
      "--out",
      "poor.xlsx",
      "--html",
      "poor.html",
      "--without",
      "money",
    );
    expect(told.out).toContain("without money");
    const money = [/5151/, /6161/, /12322/, /0\.418/, /budget over: /];
    expect(foundIn(["poor.xlsx", "poor.html"], money)).toEqual([]);
    await share("--unit", "Oslo", "--out", "rich.xlsx");
    expect(money.filter((word) => foundIn(["rich.xlsx"], [word]).length === 0)).toEqual([]);
    const poor = bookNamed("poor.xlsx");
    const row = rowWith(poor, "Initiative status", 0, "I1 New cranes");
    expect(valueIn(poor, "Initiative status", row, 1)).toBe("Off track");
  });

  test("is not made where something of others counts in it: the item is named, and nothing is written", async () => {
    const objective = ["S2", "Help the north", "Customer", "South Secret", "N1", "", 1] as const;
    const measure = ["KS2", "Help", "S2", "", "", "", 5, 3, "", 1] as const;
    const actual = ["KS2", "2026-06", "", 9, "", "", ""] as const;
    const more = { Objectives: [objective], Measures: [measure], Actuals: [actual] };
    write("mixed.xlsm", await groupBook(more));
    const argv = ["mixed.xlsm", "--unit", "N", "--out", "mixed.xlsx", "--period", "2026-06"] as const;
    const told = await bsc(folder, "share", ...argv);
    expect(told.exitCode).toBe(1);
    expect(told.out).toContain("no copy for North was made");
    expect(told.out).toMatch(
      /Error +N1 Delight the north: the copy would show [\d.]+ here in 2026-06 \(score\)/,
    );
    expect(existsSync(join(folder, "mixed.xlsx"))).toBe(false);
    const { out, exitCode } = await bsc(folder, "share", ...argv, "--json");
    expect([exitCode, JSON.parse(out).out, isShare(JSON.parse(out))]).toEqual([1, null, true]);
  });
});

describe("the copy for a person", () => {
  const others = [
    /olga/,
    /oslo/,
    /quay/,
    /frida/,
    /grow/,
    /revenue/,
    /fjord/,
    /cranes/,
    /hanna/,
    /saul/,
    /anna/,
    /head office/,
  ];
  const ofOthers = [...others, /secret/, ...figures.slice(0, 3)];

  test("holds what they own under any spelling of their name, and nothing of others", async () => {
    const files = ["nora.xlsx", "nora.html"];
    const told = await share(
      "--person",
      " NORA O\u2019neil",
      "--out",
      "nora.xlsx",
      "--html",
      "nora.html",
      "--json",
    );
    expect(told).toMatchObject({ exitCode: 0, err: "" });
    expect(isShare(JSON.parse(told.out)) || isShare.errors).toBe(true);
    expect(JSON.parse(told.out)).toMatchObject({
      unit: null,
      person: "Nora O'Neil",
      replaced: 0,
      findings: [],
    });
    expect(foundIn(files, ofOthers)).toEqual([]);
    const text = saidIn("nora.xlsx");
    const theirs = [
      "On time",
      "Complaints",
      "Delight the north",
      "Lead the north",
      "Shared ferry",
      "Ask the captains",
      "Better",
    ];
    expect(theirs.filter((word) => !text.includes(word))).toEqual([]);
    await expectValid(bytesOf("nora.xlsx"));
  });

  test("shows figures, scores and statuses as the workbook does, and of a score with parts of others that it is not shown", () => {
    const nora = bookNamed("nora.xlsx");
    const lineOf = (name: string) => {
      const row = rowWith(nora, "Measures", 0, name);
      return [2, 3, 4, 5].map((column) => valueIn(nora, "Measures", row, column));
    };
    // 82 of 100 against 95 %: its red flag keeps 0.7 of 0.9, so a third and (0.82 - 0.73889) / (0.95 - 0.73889) of the next.
    expect(lineOf("K2 On time")).toEqual(["Amber", "46", 0.82, 0.95]);
    expect(lineOf("N1 Delight the north").slice(0, 2)).toEqual(["Not shown", undefined]);
    expect(lineOf("N2 Lead the north").slice(0, 2)).toEqual(["Amber", "60"]);
    expect(lineOf("North").slice(0, 2)).toEqual(["Not shown", undefined]);
  });

  test("without commentary and money holds neither", async () => {
    await share("--person", "Nora O'Neil", "--out", "less.xlsx", "--without", "commentary, money");
    expect(
      foundIn(["less.xlsx"], [...ofOthers, ...figures, />better</, /meter/, /1234567/, /budget/]),
    ).toEqual([]);
  });

  test("of somebody whose name nobody has is refused, with the nearest name", async () => {
    const { exitCode, err } = await share("--person", "Nora ONeal", "--out", "nobody.xlsx");
    expect([exitCode, err]).toEqual([
      2,
      'Nobody called "Nora ONeal" owns anything in this workbook. Did you mean "Nora O\'Neil"?\n',
    ]);
    expect(existsSync(join(folder, "nobody.xlsx"))).toBe(false);
  });
});

test("what a copy for somebody cannot be asked for is wrong usage, and nothing is written", async () => {
  const refused = async (sentence: string, ...options: readonly string[]) => {
    const { exitCode, err } = await share(...options, "--out", "none.xlsx");
    expect([exitCode, err]).toEqual([2, expect.stringContaining(sentence)]);
  };
  await refused('Did you mean "North"?', "--unit", "Nort");
  await refused("either --unit or --person", "--unit", "N", "--person", "Nora O'Neil");
  await refused(
    "--without comentary: there are commentary and money. Did you mean commentary?",
    "--unit",
    "N",
    "--without",
    "comentary",
  );
  await refused("name the unit on top with --unit", "--without", "money");
  expect(existsSync(join(folder, "none.xlsx"))).toBe(false);
});

test.each([
  ...["North", "Oslo", "DOCK", "NE-Secret", "South Secret", "HQ-Secret"].map((unit) => [unit, []] as const),
  ["North", ["--without", "commentary,money"]] as const,
])(
  "a copy for %s has the tables that people write in, and brings nothing before somebody has written %j",
  async (unit, without) => {
    await share("--unit", unit, "--out", "back.xlsx", ...without);
    const names = bookNamed("back.xlsx").sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Reviews", "Actions"]));
    const { exitCode, out } = await bsc(folder, "collect", "group.xlsm", "back.xlsx", "--theirs", "--json");
    expect(JSON.parse(out)).toMatchObject({ cells: [], rows: [], findings: [] });
    expect(exitCode).toBe(0);
  },
);

test("a figure that was typed in a unit's copy is said, and is the only one", async () => {
  await share("--unit", "North", "--out", "typed.xlsx");
  const typed = bookNamed("typed.xlsx");
  type(typed, "Actuals!C2", 123_456);
  write("typed.xlsx", saveBook(typed));
  const { out } = await bsc(folder, "collect", "group.xlsm", "typed.xlsx", "--json");
  const { findings } = JSON.parse(out);
  expect(findings).toMatchObject([{ code: "back-other-cells", sheet: "Actuals", cell: "C2" }]);
  expect(findings[0].text).toMatch(/^1 cell /);
});

test("a copy for a unit to be read alone has every sheet protected", async () => {
  await share("--unit", "Oslo", "--out", "still.xlsx", "--read-only");
  const { sheets, isStructureProtected } = bookNamed("still.xlsx");
  expect([isStructureProtected, ...new Set(sheets.map((sheet) => sheet.isProtected))]).toEqual([true, true]);
});

test("a period that was closed is closed in the copy, without the snapshot of everybody's figures", async () => {
  await bsc(
    folder,
    "close",
    "group.xlsm",
    "--period",
    "2026-06",
    "--out",
    "closed.xlsm",
    "--by",
    "Hanna Secret",
    "--anyway",
  );
  const told = await bsc(
    folder,
    "share",
    "closed.xlsm",
    "--unit",
    "North",
    "--out",
    "of-closed.xlsx",
    "--period",
    "2026-06",
  );
  expect(told).toMatchObject({ exitCode: 0 });
  expect(saidIn("of-closed.xlsx")).toContain("2026-06 (the period alone), closed");
  expect(foundIn(["of-closed.xlsx"], secrets)).toEqual([]);
});

test("a unit with nothing of its own cannot be shared", async () => {
  write("bare.xlsm", await groupBook({ Scorecards: [["BARE", "Bare hill", "N", "", 1]] }));
  const { exitCode, err } = await bsc(
    folder,
    "share",
    "bare.xlsm",
    "--unit",
    "bare hill",
    "--out",
    "bare.xlsx",
  );
  expect([exitCode, err]).toEqual([
    1,
    "bare.xlsm: Bare hill has no objectives and no measures, so nothing is in the copy.\n",
  ]);
});

test("a PDF is of the pages alone; the workbook beside it shows its tables as well", async () => {
  const programFolders = withConverter(makesPdf);
  const argv = ["share", "group.xlsm", "--unit", "Oslo", "--pdf", "oslo.pdf", "--out", "oslo.xlsx"] as const;
  expect(await bscWith({ programFolders }, folder, ...argv)).toMatchObject({ exitCode: 0, err: "" });
  expect(strFromU8(bytesOf("oslo.pdf").subarray(0, 5))).toBe("%PDF-");
  expect(new Set(bookNamed("oslo.xlsx").sheets.map(({ visibility }) => visibility))).toEqual(
    new Set(["Visible"]),
  );
});

test("a name among others in one cell is found as a word, not as a part of another name", async () => {
  const owned = (id: string, owner: string) => [id, `Of ${id}`, "N2", "", "", "", 5, 3, owner, 1] as const;
  const measures = [
    owned("K5", "Eve-Lyn"),
    owned("K6", "Stephanie Eve"),
    owned("K7", "Eveline"),
    owned("K8", "Eve"),
  ];
  write("words.xlsm", await groupBook({ Measures: [...measures, owned("K9", "Zoltan; Bartholomew")] }));
  const told = await bsc(folder, "share", "words.xlsm", "--person", "Eve", "--json");
  const texts = JSON.parse(told.out).findings.map(({ text }: { text: string }) => text);
  expect(texts.filter((text: string) => /"(Eve-Lyn|Stephanie Eve)"/.test(text))).toHaveLength(2);
  expect(texts.filter((text: string) => text.includes("Eveline"))).toEqual([]);
  const { exitCode, err } = await bsc(folder, "share", "words.xlsm", "--person", "bartholomew");
  expect([exitCode, err]).toEqual([
    2,
    'Nobody called "bartholomew" owns anything in this workbook. Did you mean "Zoltan; Bartholomew"?\n',
  ]);
});

test("what cannot be read of the workbook, and an owner of nearly the same name or with another one, is said", async () => {
  const actual = ["K2", "2026-05", "North", "lots", "", "", ""] as const;
  const measure = ["K5", "Smiles", "N2", "", "", "", 5, 3, "Nora O'Neill", 1] as const;
  const both = ["K6", "Laughs", "N2", "", "", "", 5, 3, "Nora O'Neil, Ed", 1] as const;
  write("doubt.xlsm", await groupBook({ Actuals: [actual], Measures: [measure, both] }));
  const codesOf = async (...options: readonly string[]) => {
    const { out, exitCode } = await bsc(folder, "share", "doubt.xlsm", ...options, "--json");
    return [exitCode, ...JSON.parse(out).findings.map(({ code }: { code: string }) => code)];
  };
  expect(await codesOf("--unit", "Oslo")).toEqual([0, "share-unread"]);
  expect(await codesOf("--person", "Nora O'Neil")).toEqual([
    0,
    "share-unread",
    "share-name-near",
    "share-name-near",
  ]);
});
