declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

/** Import this before any part of Fabric: else it asks a web address of Microsoft's for its fonts. */
window.FabricConfig = { fontBaseUrl: "" };

export {};
