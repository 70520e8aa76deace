/** `functions.json`, as far as Excel reads it. */
export interface FunctionsMetadata {
  /** Whether errors in cells are handed to the functions; here for all of them, or with one function. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
  };
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

const flags = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** The flags of an invocation message. */
export function flagsOf({ options, allowErrorForDataTypeAny }: FunctionMetadata): number {
  return (
    (options?.cancelable ? flags.cancelable : 0) +
    (options?.stream ? flags.streaming : 0) +
    (allowErrorForDataTypeAny ? flags.errorsAllowed : 0)
  );
}
