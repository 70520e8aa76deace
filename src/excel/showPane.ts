/** Brings the pane into view, as when a ribbon button has something to say (SharedRuntime 1.1). */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
