/** Hands a file to the web view's downloads; some web views do not take any, and say nothing. */
export function download(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}

/** Excel on a Mac takes no files from an add-in's web view, which is no browser of its own, and says nothing. */
export function takesDownloads(): boolean {
  const isBrowser = /Safari\/|Chrome\/|Firefox\//.test(navigator.userAgent);
  return isBrowser || Office.context.platform !== Office.PlatformType.Mac;
}
