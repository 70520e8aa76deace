import { useEffect, useState } from "react";

/** How page and pane look. */
export type Look = "light" | "dark" | "contrast";

/** What can be picked: a look, or that of the computer. */
export type LookChoice = Look | "computer";

export interface ChosenLook {
  readonly choice: LookChoice;
  readonly choose: (choice: LookChoice) => void;
}

const storageKey = "workbench.look";
const looks: readonly LookChoice[] = ["computer", "light", "dark", "contrast"];

/** The look that was picked, on this visit or an earlier one; the page takes it on. */
export function useLook(): ChosenLook {
  const [choice, setChoice] = useState(remembered);
  const isComputerDark = useComputerDark();
  const look = choice === "computer" ? (isComputerDark ? "dark" : "light") : choice;
  useEffect(() => {
    document.documentElement.dataset.look = look;
  }, [look]);
  const choose = (next: LookChoice) => {
    localStorage.setItem(storageKey, next);
    setChoice(next);
  };
  return { choice, choose };
}

function remembered(): LookChoice {
  const kept = localStorage.getItem(storageKey);
  return looks.find((look) => look === kept) ?? "computer";
}

function useComputerDark(): boolean {
  const [query] = useState(() => window.matchMedia("(prefers-color-scheme: dark)"));
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const hear = () => setDark(query.matches);
    query.addEventListener("change", hear);
    return () => query.removeEventListener("change", hear);
  }, [query]);
  return isDark;
}
