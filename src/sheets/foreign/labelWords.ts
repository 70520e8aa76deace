import { nameKey, plainWord } from "../../scorecard";

/** What a figure of a foreign sheet is to its measure. */
export const figureRoles = ["Actual", "Target", "Forecast", "Prior", "Red flag"] as const;
export type FigureRole = (typeof figureRoles)[number];

/** What a column beside the figures can say of them. */
export const labelKeys = [
  "Measure",
  "Unit",
  "Scorecard",
  "Perspective",
  "Objective",
  "Owner",
  "Direction",
  "Role",
  "Period",
  "Year",
  "Value",
  "Nothing",
] as const;
export type LabelKey = (typeof labelKeys)[number];

/** Words of headers that say a figure's role, in the languages that sheets come in. */
const roleWords: Readonly<Record<FigureRole, string>> = {
  Actual:
    "actual, actuals, act, ac, act., real, reales, realizado, realizada, realise, reel, ist, ist wert, istwert, istwerte, result, results, resultado, resultat, effectif, consuntivo, werkelijk, achieved, reported, current year, this year, cy, actual value, actual result",
  Target:
    "target, targets, tgt, target value, plan, planned, plan value, budget, budgeted, bud, goal, goals, norm, soll, sollwert, soll wert, ziel, zielwert, planwert, cible, objectif, meta, metas, objetivo, obiettivo, presupuesto, orcado, orcamento, doel, aop",
  Forecast:
    "forecast, forecasts, forecasted, fcst, fc, projection, projected, outlook, estimate, estimated, est, latest estimate, prognose, hochrechnung, prevision, previsions, pronostico, previsao, projecao, expected, erwartet",
  Prior:
    "prior year, py, previous year, prev year, last year, ly, prior, previous, vorjahr, vj, annee precedente, n 1, ano anterior, vorjahreswert",
  "Red flag": "red flag, threshold, red threshold, alarm, alarm level, schwellenwert, seuil, umbral, limite",
};

/** Words of what compares figures or adds them up over the year: no figure of its period, whatever stands beside them. */
const comparingWords =
  "variance, var, var., diff, difference, delta, δ, abweichung, abw, ecart, desviacion, desvio, variacao, variation, deviation, gap, achievement, achievement %, attainment, erreichung, zielerreichung, erfullung, fulfilment, fulfillment, vs, versus, ytd, year to date, mtd, qtd, cumulative, cumul, acumulado, kumuliert, yoy, mom, qoq";

/** Words of what is worked out when nothing else is named beside them. */
const summingWords =
  "status, rag, score, points, trend, rank, total, totals, sum, summe, gesamt, somme, suma, soma, average, avg, mean, moyenne, promedio, media, durchschnitt, change, growth, index, weight, weighting, gewicht, poids, peso, %, pct, percent, completion, rating, grade, light, ampel, min, max";

/** Words that mean nothing by themselves between the others. */
const fillers =
  "of, to, the, for, in, and, from, against, /, -, –, —, de, du, zu, y, e, &, value, values, figure, figures, amount, result, results, monthly, mensuel, mensuelle, monatlich, mensual, mensal";

/** What figures are counted in, as headers say it in brackets behind a role. */
const units =
  "%, pct, percent, €, $, £, ¥, k€, k$, k£, m€, m$, m£, t€, eur, euro, euros, usd, gbp, chf, jpy, inr, teur, keur, meur, mio, mio., mn, m, k, tsd, tsd., thousand, thousands, million, millions, 000, 000s, number, no, no., #, anzahl, nombre, stk, stück, units, pcs, fte, hours, hrs, hour, h, std, days, day, d, tage, jours, dias, minutes, min, mins, seconds, sec, s, kg, t, tons, tonnes, kwh, mwh, points, pts, in";

const keyWords: Readonly<Record<LabelKey, string>> = {
  Measure:
    "kpi, kpis, kpi name, kpi description, measure, measures, measure name, metric, metrics, metric name, indicator, indicators, indicator name, key performance indicator, key performance indicators, performance measure, performance measures, performance indicator, performance indicators, key metric, key metrics, key indicators, name, description, item, items, line item, account, account name, particulars, category, kennzahl, kennzahlen, messgrosse, posten, position, bezeichnung, indicateur, indicateurs, libelle, indicador, indicadores, concepto, descripcion, descricao, conta, cuenta, indicatore, voce, kostenart, kpi / metric, kpi / measure",
  Unit: "uom, unit of measure, unit of measurement, unit, units, einheit, unite, unidad, unidade, units of measure, measurement unit",
  Scorecard:
    "department, departments, dept, division, region, branch, site, team, location, business unit, bu, country, state, entity, person, employee, agent, rep, sales rep, store, plant, abteilung, standort, departement, departamento, filial, sucursal, segment, channel, company, office, cost center, cost centre, kostenstelle, pays, pais, property, facility, school, district, group, product, customer, scorecard, area, bereich",
  Perspective: "perspective, perspectives, perspektive, perspectiva, prospettiva, bsc perspective",
  Objective:
    "objective, objectives, strategic objective, strategic objectives, strategisches ziel, objectif strategique, objetivo estrategico, strategic goal, strategic goals, critical success factor",
  Owner:
    "owner, responsible, accountable, kpi owner, measure owner, verantwortlich, verantwortlicher, responsable, responsavel, responsibility",
  Direction:
    "direction, polarity, good is, better, desired direction, desired trend, higher or lower is better",
  Role: "role, type, scenario, version, data type, kind, szenario, typ, actual / target, actual or plan, plan / actual, measure type",
  Period:
    "period, periods, month, months, date, week, quarter, reporting period, reporting month, week ending, month ending, week of, day, monat, dates, datum, zeitraum, quartal, woche, tag, mois, periode, trimestre, semaine, mes, fecha, semana, periodo, mese, data, maand, bulan, tanggal, periode, month name, month start date, month end",
  Year: "financial year, business year, year, jahr, annee, ano, fiscal year, fy, anno, jaar, tahun",
  Value:
    "value, values, amount, figure, figures, wert, betrag, valeur, montant, valor, valores, importe, reading, measurement, kpi value, total value, count, jumlah, amount rp, nilai",
  Nothing:
    "key, sort, sort order, display order, month number, year month, #, no, no., nr, nr., s no, sr no, sl no, id, code, ref, kpi id, measure id, comment, comments, note, notes, remark, remarks, kommentar, commentaire, comentarios, source, data source, formula, definition, calculation, frequency, how measured, weight, theme, action, actions, initiative, initiatives, rationale, benchmark, baseline",
};

function wordsOf(list: string): readonly string[] {
  return list.split(", ").map((words) => words.split(" ").map(plainLabel).join(" "));
}

/** A label's word as it is compared: signs that stand alone mean something in headers. */
export function plainLabel(word: string): string {
  return plainWord(word) || word.trim().toLowerCase();
}

function byWord<Meaning>(lists: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  return new Map(lists.flatMap(([meaning, list]) => wordsOf(list).map((words) => [words, meaning] as const)));
}

export const roleOfWords = byWord(figureRoles.map((role) => [role, roleWords[role]] as const));
export const keyOfWords = byWord(labelKeys.map((key) => [key, keyWords[key]] as const));
export const comparing: ReadonlySet<string> = new Set(wordsOf(comparingWords));
export const summing: ReadonlySet<string> = new Set(wordsOf(summingWords));
const unitWords: ReadonlySet<string> = new Set(wordsOf(units));
export const filling: ReadonlySet<string> = new Set(wordsOf(fillers));

/** Whether a text names nothing but a unit, such as `k€` or `EUR '000`. */
export function isUnit(text: string): boolean {
  return text.split(/\s+/).every((word) => unitWords.has(plainLabel(word)));
}

/** What a column of names is called when it most certainly holds measures; names of other kinds hold anything. */
const sureMeasureWords =
  /(kpi|measure|metric|indicator|kennzahl|messgr|indicateur|indicador|indicatore|line item|account|konto|compte|conta|cuenta|kostenart|particulars|posten)/i;

const nameWords =
  /(name|description|item|categor|bezeichnung|libell|descripci|descri|concept|kategori|uraian|keterangan)/i;

/** Whether a header is that of categories: of entries they tell more than their descriptions. */
export const isCategory = (header: string) => /categor|kategori/i.test(nameKey(header));

/** Whether a header may be that of names, measures among them. */
export const mayBeNames = (header: string) =>
  sureMeasureWords.test(nameKey(header)) || nameWords.test(nameKey(header));

/** Whether a header of names says that they are measures. */
export const isSureMeasure = (header: string) => sureMeasureWords.test(nameKey(header));

const totalWords: ReadonlySet<string> = new Set(
  wordsOf(
    "total, totals, grand total, subtotal, sub total, sum, annual, year total, full year, row total, summe, gesamt, zwischensumme, gesamtsumme, somme, total general, total geral, suma, soma, overall, all, ytd, average, avg, durchschnitt, moyenne, promedio, media",
  ),
);

/** Whether a name begins or ends with a word for a total, such as "Total income". */
export function startsAsTotal(name: string): boolean {
  const words = name.split(/[\s:]+/).filter(Boolean);
  return [words[0], words.at(-1)].some((word) => word !== undefined && totalWords.has(plainLabel(word)));
}

/** Whether a row's name says that it sums up others. */
export function isTotalName(name: string): boolean {
  return totalWords.has(
    name
      .split(/[\s:]+/)
      .filter(Boolean)
      .map(plainLabel)
      .join(" "),
  );
}
