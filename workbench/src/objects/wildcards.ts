/** The pattern of a search: `*` and `?` stand for any text and any character, `~` before them for themselves. */
export function wildcardPattern(text: string, isWhole: boolean, isCaseTold: boolean): RegExp {
  const source = text.replace(/~([*?~])|\*|\?|[.+^${}()|[\]\\/]/g, (found, plain: unknown) => {
    if (typeof plain === "string") return plain === "~" ? "~" : `\\${plain}`;
    if (found === "*") return ".*";
    return found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(isWhole ? `^${source}$` : source, isCaseTold ? "su" : "siu");
}
