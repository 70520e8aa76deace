interface InUnit {
  readonly name: string;
  /** Left out where nobody has to be told which unit is meant. */
  readonly unitName?: string;
}

/** An item's name, with its unit where it is not that of the scorecard that is looked at. */
export function itemText({ name, unitName }: InUnit): string {
  return unitName === undefined ? name : `${name} in ${unitName}`;
}
