import * as React from "react";
import type { TrafficView } from "../messages";

/** For contributors: the batches that the add-in sent, with what each cost. */
export function TrafficPanel({ traffic }: { readonly traffic: TrafficView }) {
  return (
    <details className="traffic">
      <summary>
        {traffic.roundTrips} round trips, {Math.round(traffic.bytes / 1024)} kB
      </summary>
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
