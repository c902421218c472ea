import { useMemo, useState } from 'react';

/** The one epoch that all charts show the values of. */
export interface Crosshair {
  /** Nothing when no chart is pointed at and none has the focus. */
  epoch: number | undefined;
  /** What the pointer is over; nothing when it has left. */
  hover: (epoch: number | undefined) => void;
  /** What stays when the pointer leaves: the epoch chosen in the chart with the focus. */
  pin: (epoch: number | undefined) => void;
}

export function useCrosshair(): Crosshair {
  const [hovered, hover] = useState<number>();
  const [pinned, pin] = useState<number>();
  return useMemo(() => ({ epoch: hovered ?? pinned, hover, pin }), [hovered, pinned]);
}
