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
  // What is being typed, and the value it goes with: once the pin is moved otherwise, the text is out of date.
  const [typing, setTyping] = useState<{ text: string; goesWith: number | null } | null>(null);
  const draft = typing && typing.goesWith === value ? typing.text : null;
  const text = draft ?? (value === null ? '' : String(value));
  const invalid = draft !== null && draft.trim() !== '' && parseCoordinate(draft, axis) === null;
  const type = (typed: string) => {
    const pair = parsePair(typed);
    if (pair) {
      setTyping(null);
      onPair(pair);
      return;
    }
    const number = parseCoordinate(typed, axis);
    setTyping({ text: typed, goesWith: number ?? value });
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
        onBlur={() => !invalid && setTyping(null)}
      />
      {invalid && (
        <p id={`${id}-wrong`} className="kvart-picker__wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
