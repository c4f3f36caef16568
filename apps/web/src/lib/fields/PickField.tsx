import { useId } from 'react';
import { Chip, Fieldset, Select } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';

export interface Choosable {
  id: string;
  name: string;
}

/** Some of many, each chosen alone and taken out alone: partners, people. */
export const PickField = ({
  legend,
  hint,
  addLabel,
  options,
  chosen,
  most,
  error,
  onChange,
}: {
  legend: string;
  hint?: string;
  addLabel: string;
  options: readonly Choosable[];
  chosen: readonly string[];
  most: number;
  error?: string;
  onChange: (ids: string[]) => void;
}) => {
  const t = useT();
  const id = useId();
  const free = options.filter((option) => !chosen.includes(option.id));
  return (
    <Fieldset id={`${id}-pick`} legend={legend} hint={hint} error={error}>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {options
            .filter((option) => chosen.includes(option.id))
            .map((option) => (
              <li key={option.id}>
                <Chip
                  removeLabel={t('roomLife.takeOut', { name: option.name })}
                  onRemove={() => onChange(chosen.filter((other) => other !== option.id))}
                >
                  {option.name}
                </Chip>
              </li>
            ))}
        </ul>
      )}
      {free.length > 0 && chosen.length < most && (
        <Select
          aria-label={addLabel}
          value=""
          onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
        >
          <option value="">{addLabel}</option>
          {free.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      )}
    </Fieldset>
  );
};
