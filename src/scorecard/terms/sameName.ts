/** Marks of direction, zero widths, soft hyphens, variation selectors: nobody sees whether they are there. */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

/** Printed ASCII on one line, single spaces: most names, which have nothing to fold but their case. */
const plainName = /^[!-~]+(?: [!-~]+)*$/;
/** What no file can hold and no font shows: controls that are no space, half characters, and what is no character. */
const unwritable = /(?!\s)[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u2032\uff07\u00b4]/g;
const quotes = /[\u201c-\u201f\u2033\uff02]/g;

/**
 * The key that a name is looked up by: names that look the same, whoever typed them and wherever they were copied
 * from, have the same one. Case, kinds of space, dash, apostrophe and quote do not matter, nor what nobody sees;
 * letters, accents and other punctuation do (F1.1 is not F11).
 */
export function nameKey(name: string): string {
  if (plainName.test(name)) return name.toLowerCase();
  return withoutInvisible(name)
    .replace(unwritable, "")
    .replace(dashes, "-")
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .normalize("NFC");
}

/** Whether two names are those of the same thing. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** Gives names that are the same the spelling that came first, so that they are grouped as one. */
export function firstSpelling(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const key = nameKey(name);
    const first = known.get(key) ?? name;
    known.set(key, first);
    return first;
  };
}
