/** Where a build is hosted; throws where Excel would not take the address. */
export function addInAddress(mode: string, given?: string): string;
/** The manifest of a build. */
export function manifestAt(
  manifest: string,
  build: { readonly url: string; readonly version: string },
): string;
