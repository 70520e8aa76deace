/** How numbers are written in the workbook: the language of Excel's content, English when Excel does not say. */
export function workbookLocale(): string {
  return Office.context.contentLanguage || "en-US";
}
