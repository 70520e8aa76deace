/** Excel takes 255 characters for all of a footer with its codes; each `&` is written twice. */
const mostCharacters = 90;

/** A text as it stands in a footer: `&` begins a code there; of a long one the middle is left out. */
export function footerText(text: string): string {
  const characters = [...text];
  const [front, back] = [characters.slice(0, mostCharacters / 2), characters.slice(-mostCharacters / 2)];
  const shown = characters.length <= mostCharacters ? characters : [...front, "…", ...back];
  return shown.join("").replaceAll("&", "&&");
}
