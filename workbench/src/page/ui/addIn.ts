/** What the page knows of the add-in that runs on it, from the add-in's own manifest and functions.json. */
export interface AddIn {
  readonly buttons: readonly RibbonButton[];
  /** Of its functions in formulas. */
  readonly namespace: string;
  /** The parsed functions.json. */
  readonly functions: unknown;
}

/** A button of the ribbon, as the add-in's manifest has it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The action that it runs; undefined for the button that shows the pane. */
  readonly action?: string;
}

/** Reads the add-in that the page is served with. */
export async function loadAddIn(): Promise<AddIn> {
  const [manifest, functions] = await Promise.all([fetch("manifest.xml"), fetch("functions.json")]);
  return { ...readManifest(await manifest.text()), functions: await functions.json() };
}

/** The ribbon's buttons in the manifest's order, and the functions' namespace. */
function readManifest(manifest: string): Omit<AddIn, "functions"> {
  const page = new DOMParser().parseFromString(manifest, "text/xml");
  const all = (name: string, within: Document | Element = page) => [
    ...within.getElementsByTagNameNS("*", name),
  ];
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((name) => all(name))
      .map((one) => [one.getAttribute("id"), one.getAttribute("DefaultValue") ?? ""]),
  );
  const resource = (element: Element | undefined) =>
    resources.get(element?.getAttribute("resid") ?? null) ?? "";
  const buttons = all("Control").map((control) => {
    const action = all("FunctionName", control)[0]?.textContent;
    const icon = all("Image", control).find((image) => image.getAttribute("size") === "32");
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(all("Label", control)[0]),
      tip: resource(all("Description", control)[0]),
      icon: new URL(resource(icon)).pathname.slice(1),
      ...(action ? { action } : {}),
    };
  });
  return { buttons, namespace: resource(all("Namespace")[0]) };
}
