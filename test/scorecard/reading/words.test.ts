import { isNoDataMark, parseDirection, parseYesNo } from "../../../src/scorecard";

test("dashes, n/a and their like say that there is no data", () => {
  for (const mark of ["", " ", "n/a", "NA", "-", "–", "tbd", "k.A.", "N.D.", "#N/A", "..."]) {
    expect([mark, isNoDataMark(mark)]).toEqual([mark, true]);
  }
  for (const text of ["0", "yes", "5 n/a", "soon"]) expect([text, isNoDataMark(text)]).toEqual([text, false]);
});

test("yes and no are understood in the interface's languages", () => {
  for (const yes of ["Yes", "TRUE", "1", "y", "Ja", "oui", "Sí", "Wahr"]) expect(parseYesNo(yes)).toBe(true);
  for (const no of ["No", "false", "0", "n", "Nein", "non", "não"]) expect(parseYesNo(no)).toBe(false);
  expect(parseYesNo("perhaps")).toBeUndefined();
});

test("directions are understood as words, letters and arrows", () => {
  expect(["Higher is better", "H", "↑"].map(parseDirection)).toEqual(["Higher", "Higher", "Higher"]);
  expect(["lower", "L", "↓"].map(parseDirection)).toEqual(["Lower", "Lower", "Lower"]);
  expect(["Range", "Yes/No", "sideways"].map(parseDirection)).toEqual(["Range", "Yes/No", undefined]);
});
