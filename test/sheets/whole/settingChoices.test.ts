import { defaultSettings } from "../../../src/scorecard";
import { readFacts, settingChoices, settingPlace } from "../../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";

const withSettings = (...rows: Rows) =>
  makeGrids({ ...smallSheets, Settings: [["Setting", "Value"], ...rows] });

const readBack = (setting: string, value: string) => readFacts(withSettings([setting, value]));

test("every choice is read back as the setting that it says", () => {
  for (const { setting, choices } of settingChoices(defaultSettings, ["2026-03", "2026-Q1"]))
    for (const choice of choices) {
      const { facts, findings } = readBack(setting, choice);
      expect([setting, choice, findings.filter(({ place }) => place?.sheet === "Settings")]).toEqual([
        setting,
        choice,
        [],
      ]);
      const now = settingChoices(facts.settings, []).find((one) => one.setting === setting)?.now;
      expect([setting, now]).toEqual([setting, choice]);
    }
});

test("a setting is found by any of its names; of two rows the one that counts", () => {
  const workbook = withSettings(["Title", "North"], ["View", "quarter"], ["view", "Full year"]);
  expect(settingPlace(workbook, "Name")?.row?.value.at).toEqual({ sheet: "Settings", cell: "B2" });
  expect(settingPlace(workbook, "View")?.row?.value.at).toEqual({ sheet: "Settings", cell: "B4" });
  expect(readFacts(workbook).facts.settings.view).toBe("year");
  expect(settingPlace(workbook, "Period")?.table.place).toBe("Settings!A1");
  expect(settingPlace(workbook, "Period")?.row?.value.at).toBeUndefined();
  expect(settingPlace(makeGrids(smallSheets), "Name")).toBeUndefined();
});
