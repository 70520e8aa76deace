/** The newest set that the workbench may say it has: later ones have options that the runtime here does not hand on. */
export const newestExcelApi = "1.19";

/** The newest API sets that the workbench says are there, in Node as in a page. */
export const newestSets: Readonly<Record<string, string>> = {
  ExcelApi: newestExcelApi,
  ExcelApiOnline: "1.1",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RibbonApi: "1.2",
};
