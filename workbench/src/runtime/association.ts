type CustomFunction = (...args: never[]) => unknown;

/** `CustomFunctions.associate` as the loader (office.js) provides it before the runtime starts. */
export function association() {
  const mappings: Record<string, CustomFunction> = {};
  const watchers: (() => void)[] = [];
  const add = (name: string, run: CustomFunction): void => {
    mappings[name.toUpperCase()] = run;
  };
  return {
    _association: { mappings, onchange: (watch: () => void) => void watchers.push(watch) },
    associate(given: string | Readonly<Record<string, CustomFunction>>, run?: CustomFunction): void {
      if (typeof given === "string" && run) add(given, run);
      if (typeof given === "object") for (const [name, each] of Object.entries(given)) add(name, each);
      for (const watch of watchers) watch();
    },
  };
}
