/** The exit code of a fault of ours, as sysexits has it. */
export const faultExitCode = 70;

/** What people are told of a fault of ours, and what to do; where it came about only if they ask for it. */
export function faultText(fault: unknown, showsWhere: boolean): string {
  const [what = ""] = (fault instanceof Error ? fault.message : String(fault)).split("\n");
  const where = showsWhere ? `${fault instanceof Error ? fault.stack : String(fault)}\n` : "";
  return `This is a fault of ours, sorry: ${what.replace(/\.?$/, ".")} No file was left half written. Please report it with the command and, where you may, the workbook; BSC_DEBUG=1 before the command shows where it came about.\n${where}`;
}
