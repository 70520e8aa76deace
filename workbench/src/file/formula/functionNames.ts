/*
 * How Excel writes function names into a file: functions newer than Excel 2007 carry "_xlfn.", two of them "_xlfn._xlws.",
 * custom functions "_xldudf_" with "_" for the dot after their namespace. Any dotted name that is not Excel's own is a
 * custom function.
 */

const newer = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT
  CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COPILOT COT COTH COVARIANCE.P COVARIANCE.S
  CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST
  F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS
  GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMPORTCSV IMPORTTEXT IMSEC IMSECH IMSINH IMTAN
  ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING
  RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P
  SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
  WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

const worksheetOnly = new Set(["FILTER", "SORT"]);

/** Dotted names that Excel has had from the start or writes without a prefix. */
const plainDotted = new Set(["ERROR.TYPE", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL", "REGISTER.ID"]);

function isCustomFunction(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*\.[\p{L}_]/u.test(name) && !newer.has(name) && !plainDotted.has(name);
}

/** The name of a function as it stands in a file: `XLOOKUP` → `_xlfn.XLOOKUP`, `BSC.STATUS` → `_xldudf_BSC_STATUS`. */
export function toFileFunction(typed: string): string {
  const name = typed.toUpperCase();
  if (/^__?XL/.test(name)) return typed; // Google writes "__xludf.DUMMYFUNCTION" for what it does not know
  if (worksheetOnly.has(name)) return `_xlfn._xlws.${name}`;
  if (newer.has(name)) return `_xlfn.${name}`;
  return isCustomFunction(name) ? `_xldudf_${typed.replace(".", "_")}` : typed;
}

/** The name of a function as a person types it. */
export function fromFileFunction(stored: string): string {
  if (/^_xldudf_/i.test(stored)) return stored.slice("_xldudf_".length).replace("_", ".");
  return stored.replace(/^(?:_xlfn\.)?(?:_xlws\.)?(?:_xludf\.)?/i, "");
}
