import { useCallback, useEffect, useRef, useState } from 'react';

export interface Position {
  latitude: number;
  longitude: number;
  accuracyMetres: number;
}

export type PositionState =
  | { kind: 'asking'; best?: Position }
  | { kind: 'found'; best: Position }
  | { kind: 'denied' | 'unavailable' };

/** A first reading is often a cell tower's; for so long we wait for the receiver to do better. */
const improveMs = 8000;
const goodEnoughMetres = 20;

/**
 * Asks the device where it is, for as long as the screen is open and no longer: a position is taken at check events
 * only (UU 27/2022). It improves until it is good, then stands still.
 */
export function usePosition(): { state: PositionState; again: () => void } {
  const [state, setState] = useState<PositionState>({ kind: 'asking' });
  const [round, setRound] = useState(0);
  const best = useRef<Position>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks anew
  useEffect(() => {
    const device = navigator.geolocation;
    if (!device) {
      setState({ kind: 'unavailable' });
      return;
    }
    best.current = undefined;
    setState({ kind: 'asking' });
    let watch: number | undefined;
    const leave = () => {
      if (watch !== undefined) device.clearWatch(watch);
      clearTimeout(timer);
    };
    const settle = () => {
      leave();
      setState(best.current ? { kind: 'found', best: best.current } : { kind: 'unavailable' });
    };
    const timer = setTimeout(settle, improveMs);
    watch = device.watchPosition(
      ({ coords }) => {
        const { latitude, longitude, accuracy } = coords;
        if (!best.current || accuracy < best.current.accuracyMetres) {
          best.current = { latitude, longitude, accuracyMetres: accuracy };
          setState({ kind: 'asking', best: best.current });
        }
        if (accuracy <= goodEnoughMetres) settle();
      },
      (error) => {
        if (error.code !== error.PERMISSION_DENIED) return;
        leave();
        setState({ kind: 'denied' });
      },
      { enableHighAccuracy: true, maximumAge: 0, timeout: improveMs },
    );
    return leave;
  }, [round]);

  return { state, again: useCallback(() => setRound((n) => n + 1), []) };
}
