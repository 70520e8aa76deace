/** Hands a file to the web view's downloads; some web views do not take any, and say nothing. */
export function download(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
