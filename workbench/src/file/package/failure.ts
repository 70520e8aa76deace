/* Why a file is refused, worded for the person who chose it. */

export type FailureCode =
  | "empty-file"
  | "not-a-workbook"
  | "encrypted"
  | "truncated"
  | "old-format"
  | "binary-format"
  | "too-large"
  | "too-many-cells"
  | "damaged";

const sentences: Readonly<Record<FailureCode, string>> = {
  "empty-file": "The file is empty (0 bytes). Copy or download it again.",
  "not-a-workbook": "This is not an Excel workbook. Choose a file saved by Excel as .xlsx or .xlsm.",
  encrypted:
    "The workbook is protected with a password. Open it in Excel, remove the password under File > Info > Protect Workbook, and save it again.",
  truncated: "The file is incomplete: its end is missing. Copy or download it again.",
  "old-format": "This is a workbook of Excel 97-2003 (.xls). Open it in Excel and save it as .xlsx.",
  "binary-format": "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx or .xlsm.",
  "too-large": "The file would unpack to more than this program can hold. It may not be a real workbook.",
  "too-many-cells":
    "The workbook holds more than this program can take in: 2 million cells, or 100 million characters. Keep the sheets that the scorecard needs in a workbook of their own.",
  damaged:
    "The workbook is damaged and cannot be read. Open it in Excel, let Excel repair it, and save it again.",
};

function partSentence(part: string): string {
  return `The workbook is damaged: its part ${part} is not whole. Open it in Excel, let Excel repair it, and save it again.`;
}

/** A file that cannot be opened. Thrown inside this folder only; `openBook` turns it into its result. */
export class FileFailure extends Error {
  /** @param part the name of the part that is at fault, where one is */
  constructor(
    readonly code: FailureCode,
    part?: string,
  ) {
    super(part === undefined ? sentences[code] : partSentence(part));
  }
}
