import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";

interface Props {
  readonly text: string;
  readonly onClick: () => void;
  /** The one that most people want next. */
  readonly isMain?: boolean;
  readonly isOff?: boolean;
}

/** A button that does something in the workbook. */
export function ActionButton({ text, onClick, isMain = false, isOff = false }: Props) {
  const Button = isMain ? PrimaryButton : DefaultButton;
  return <Button text={text} onClick={onClick} disabled={isOff} className="action" />;
}
