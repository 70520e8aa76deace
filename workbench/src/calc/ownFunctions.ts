import type { Cell } from "../book/book";
import type { EngineFunctions } from "./engine";
import type { FunctionCalls } from "./functionCalls";
import type { FunctionMetadata } from "./functionsMetadata";
import { isRuntimeValue, type RuntimeValue } from "./runtimeValue";

/** Excel calculates these whenever it calculates anything. */
const volatileNames = /(?<![\p{L}\p{N}_.])(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\s*\(/iu;

/** The add-in's custom functions: what formulas call of them, and how the engine does. */
export class OwnFunctions {
  private readonly prefix: string;

  constructor(
    private readonly functions: readonly FunctionMetadata[],
    namespace: string,
  ) {
    this.prefix = `${namespace}.`.toUpperCase();
  }

  /** As the engine calls them; their first argument is the number of the cell that calls. */
  forEngine(calls: FunctionCalls): EngineFunctions {
    return new Map(
      this.functions.map((metadata) => [
        `${this.prefix}${metadata.name}`.toUpperCase(),
        {
          minArity: 0,
          maxArity: 255,
          invoke: (args: unknown[]): RuntimeValue => calls.invoke(metadata, args.filter(isRuntimeValue)),
        },
      ]),
    );
  }

  areCalledBy(formula: string): boolean {
    return this.isCalling(formula, () => true);
  }

  /** Streaming functions start anew with the add-in, and what had failed without it is no value to keep. */
  isLive({ formula = "", value }: Cell): boolean {
    if (!this.areCalledBy(formula)) return false;
    return typeof value === "object" || this.isCalling(formula, ({ options }) => options?.stream === true);
  }

  isVolatile(formula: string): boolean {
    return (
      volatileNames.test(formula) || this.isCalling(formula, ({ options }) => options?.volatile === true)
    );
  }

  private isCalling(formula: string, isMeant: (metadata: FunctionMetadata) => boolean): boolean {
    const written = formula.toUpperCase();
    if (!written.includes(this.prefix)) return false;
    return this.functions.some(
      (metadata) => isMeant(metadata) && written.includes(`${this.prefix}${metadata.name.toUpperCase()}(`),
    );
  }
}
