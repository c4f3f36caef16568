import { useEffect, useState } from 'react';
import { TextField } from '@kvart/ui';

/** Reads a figure the way people write it, with a comma too; `undefined` where there is none. */
const read = (text: string, decimals: number): number | undefined => {
  const value = Number(text.trim().replace(/\s/g, '').replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value < 0
    ? undefined
    : Math.round(value * 10 ** decimals) / 10 ** decimals;
};

/** One bound of the search. It counts when the field is left or Enter is pressed, not at every digit. */
export const NumberFilter = ({
  label,
  unit,
  decimals = 2,
  value,
  onChange,
}: {
  label: string;
  unit?: string;
  /** Places behind the comma; more are rounded. */
  decimals?: number;
  value: number | null | undefined;
  onChange: (value: number | undefined) => void;
}) => {
  const [text, setText] = useState(value === null || value === undefined ? '' : String(value));
  useEffect(() => setText(value === null || value === undefined ? '' : String(value)), [value]);
  const settle = () => {
    const next = read(text, decimals);
    if (next !== (value ?? undefined)) onChange(next);
    else setText(value === null || value === undefined ? '' : String(value));
  };
  return (
    <TextField
      label={label}
      unit={unit}
      inputMode="decimal"
      autoComplete="off"
      className="min-w-0 flex-1"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        settle();
      }}
    />
  );
};
