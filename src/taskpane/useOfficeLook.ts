import { useEffect, useState } from "react";
import { isOfficeDark } from "../excel";
import type { Look } from "./ui/Themed";

/**
 * How Office looks now. Excel tells add-ins of no change of its theme: it is read again when people come back to the
 * pane, as from Excel's own options, and when the computer's colours change.
 */
export function useOfficeLook(): Look {
  const [prefersDark] = useState(() => window.matchMedia("(prefers-color-scheme: dark)"));
  const [look, setLook] = useState(() => lookNow(prefersDark.matches));
  useEffect(() => {
    const readAgain = () => setLook(lookNow(prefersDark.matches));
    window.addEventListener("focus", readAgain);
    prefersDark.addEventListener("change", readAgain);
    return () => {
      window.removeEventListener("focus", readAgain);
      prefersDark.removeEventListener("change", readAgain);
    };
  }, [prefersDark]);
  return look;
}

function lookNow(prefersDark: boolean): Look {
  if (isOfficeHighContrast()) return "contrast";
  return (isOfficeDark() ?? prefersDark) ? "dark" : "light";
}

/** Office's dark themes are grey; only its high contrast is black altogether. */
function isOfficeHighContrast(): boolean {
  return Office.context.officeTheme?.bodyBackgroundColor === "#000000";
}
