interface Props {
  readonly ariaDescribedBy?: string;
  readonly children: (attributes: Readonly<Record<string, string>>) => JSX.Element;
}

/** Stands for Fabric's key tips in the built pane (webpack.config.js), as none of our controls has one. */
export function KeytipData({ ariaDescribedBy, children }: Props): JSX.Element {
  return children(ariaDescribedBy === undefined ? {} : { "aria-describedby": ariaDescribedBy });
}
