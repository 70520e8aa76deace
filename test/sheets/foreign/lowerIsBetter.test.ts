import { lowerWord } from "../../../src/sheets/foreign/lowerIsBetter";

test.each([
  ["Complaints", "Complaints"],
  ["Number of complaints per month", "complaints"],
  ["Cost per order", "Cost"],
  ["CustomerComplaints", "Complaints"],
  ["Staff turnover", "Staff"],
  ["Average handling time", "handling"],
  ["Lost-time injuries", "injuries"],
  ["Fehlerquote", "Fehlerquote"],
  ["Durchlaufzeit (Tage)", "Durchlaufzeit"],
  ["Réclamations clients", "Réclamations"],
  ["Délai de paiement", "Délai"],
  ["Despesas gerais", "Despesas"],
  ["Quejas de clientes", "Quejas"],
])("of %j less is better, because of %j", (name, word) => {
  expect(lowerWord(name)).toBe(word);
});

test.each([
  "Revenue",
  "Turnover", // sales, in British English
  "Customer satisfaction",
  "Cost savings",
  "Complaints resolved",
  "Error-free deliveries",
  "Accident prevention trainings",
  "Solved within response time",
  "Costa Rica sales",
  "Latest innovations",
])("nothing suggests that of %j less is better", (name) => {
  expect(lowerWord(name)).toBeUndefined();
});
