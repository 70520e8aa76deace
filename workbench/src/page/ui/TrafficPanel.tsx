import * as React from "react";
import type { PageMessage, TrafficView } from "../messages";

type Asked = Omit<Extract<PageMessage, { kind: "break" }>, "kind">;

interface Props {
  readonly traffic: TrafficView;
  readonly onBreak: (asked: Asked) => void;
}

/** For contributors: the batches that the add-in sent, with what each cost, and a host that fails when asked to. */
export function TrafficPanel({ traffic, onBreak }: Props) {
  return (
    <details className="traffic">
      <summary>
        {traffic.roundTrips} round trips, {Math.round(traffic.bytes / 1024)} kB
      </summary>
      <NextFault {...{ traffic, onBreak }} />
      <table>
        <thead>
          <tr>
            <th scope="col">Actions</th>
            <th scope="col">Sent</th>
            <th scope="col">Answered</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {traffic.batches.map(({ actions, requestBytes, responseBytes, ms }, index) => (
            <tr key={index}>
              <td>{actions}</td>
              <td>{requestBytes} B</td>
              <td>{responseBytes} B</td>
              <td>{ms.toFixed(1)} ms</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const fates: readonly { readonly text: string; readonly fault?: TrafficView["nextFault"] }[] = [
  { text: "is answered" },
  { text: "fails", fault: "fail" },
  { text: "is answered late", fault: "delay" },
  { text: "is never answered", fault: "drop" },
  { text: "is carried out, its answer lost", fault: "lose" },
];

function NextFault({ traffic, onBreak }: Props) {
  const pick = (text: string) => {
    const fault = fates.find((fate) => fate.text === text)?.fault;
    onBreak(fault ? { fault } : {});
  };
  return (
    <label>
      The next round trip{" "}
      <select
        value={fates.find(({ fault }) => fault === traffic.nextFault)?.text}
        onChange={({ target }) => pick(target.value)}
      >
        {fates.map(({ text }) => (
          <option key={text}>{text}</option>
        ))}
      </select>
    </label>
  );
}
