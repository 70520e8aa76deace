import type { EntryChoices, EntryHelp } from "../../sheets";

/** Says at a header what belongs below it, and offers in the cells what may be picked. Notes would need ExcelApi 1.18. */
export function helpEntry(header: Excel.Range, cells: Excel.Range, column: EntryHelp): void {
  const need = column.isNeeded ? "Needed. " : "";
  header.dataValidation.prompt = {
    showPrompt: true,
    title: column.header.slice(0, 32),
    message: `${need}${column.hint}.`.slice(0, 255),
  };
  if (!column.choices) return;
  cells.dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(column.choices) } };
  cells.dataValidation.errorAlert = alertOf(column.choices);
}

/** Words are few and never hold a comma; a table's column is named through INDIRECT, as lists take no structured reference. */
function sourceOf(choices: EntryChoices): string {
  if (choices.kind === "words") return choices.words.join(",");
  return `=INDIRECT("${choices.table}[${choices.header}]")`;
}

/** The rules' words are the only ones; what names a row of another table may also be its name, or be filled in later. */
function alertOf(choices: EntryChoices): Excel.DataValidationErrorAlert {
  if (choices.kind === "column") return { showAlert: false, style: "Information", title: "", message: "" };
  return {
    showAlert: true,
    style: "Warning",
    title: "Not one of the list",
    message: `It takes one of: ${choices.words.join(", ")}.`,
  };
}
