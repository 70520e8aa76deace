/** The globals of Microsoft's runtime. */
export interface Runtime {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly Office: typeof Office;
  readonly window: RuntimeWindow;
}

/** A window as far as the workbench reaches into it. */
export interface RuntimeWindow {
  Excel?: unknown;
  OfficeExtension?: unknown;
  CustomFunctions?: unknown;
  Office?: unknown;
  Array?: unknown;
  setTimeout?: unknown;
  eval?: unknown;
  evaluateRuntime?: () => unknown;
}

export interface LoadedWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly Office: typeof Office;
}

/** True once the runtime's script has run in the window. */
export function hasRuntime(window: RuntimeWindow): window is RuntimeWindow & LoadedWindow {
  return window.Excel !== undefined && window.OfficeExtension !== undefined && window.Office !== undefined;
}
