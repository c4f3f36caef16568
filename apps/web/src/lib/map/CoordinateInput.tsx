import { useId, useState } from 'react';
import { parseCoordinate, parsePair } from './coordinates.ts';
import type { LngLat } from './types.ts';

type Props = {
  label: string;
  axis: 'lat' | 'lon';
  value: number | null;
  wrong: string;
  onValue: (value: number) => void;
  onPair: (point: LngLat) => void;
};

/** One coordinate as a number: the way to set a point without a pointer, and without seeing the map. */
export function CoordinateInput({ label, axis, value, wrong, onValue, onPair }: Props) {
  const id = useId();
  // What is being typed; null means that the field shows the value.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? (value === null ? '' : String(value));
  const invalid = draft !== null && draft.trim() !== '' && parseCoordinate(draft, axis) === null;
  const type = (typed: string) => {
    const pair = parsePair(typed);
    if (pair) {
      setDraft(null);
      onPair(pair);
      return;
    }
    setDraft(typed);
    const number = parseCoordinate(typed, axis);
    if (number !== null) onValue(number);
  };
  return (
    <div className="kvart-picker__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? `${id}-wrong` : undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={() => !invalid && setDraft(null)}
      />
      {invalid && (
        <p id={`${id}-wrong`} className="kvart-picker__wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
