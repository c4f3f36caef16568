import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { X } from 'lucide-react';
import { classes } from './classes.ts';
import type { ControlProps } from './Field.tsx';
import { controlClass } from './TextInput.tsx';

export interface ComboboxOption {
  id: string;
  label: string;
  hint?: ReactNode;
}

export interface ComboboxTexts {
  loading: string;
  none: string;
  failed: string;
  clear: string;
  /** Read out when options have come, for example "3 suggestions". */
  count: (options: number) => string;
}

export interface ComboboxProps {
  control: ControlProps;
  value: ComboboxOption | null;
  onChange: (option: ComboboxOption | null) => void;
  load: (text: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  texts: ComboboxTexts;
  placeholder?: string;
  /** From how many letters on it asks. */
  minLength?: number;
  /** The field is emptied after a choice, where several can be made. */
  clearOnSelect?: boolean;
}

type Loaded = { state: 'idle' | 'loading' | 'failed' | 'ready'; options: readonly ComboboxOption[] };
const idle: Loaded = { state: 'idle', options: [] };

/** A text field that suggests while one types: the combobox pattern of ARIA 1.2 with options from afar. */
export const Combobox = ({
  control,
  value,
  onChange,
  load,
  texts,
  placeholder,
  minLength = 1,
  clearOnSelect,
}: ComboboxProps) => {
  const [text, setText] = useState(value?.label ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [loaded, setLoaded] = useState<Loaded>(idle);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const chosen = useRef(value);
  const loader = useRef(load);

  useEffect(() => {
    loader.current = load;
  });
  // The server drew the field, and somebody has typed into it before this script was there.
  useLayoutEffect(() => {
    const typed = field.current?.value;
    if (!typed || typed === chosen.current?.label) return;
    setText(typed);
    setOpen(document.activeElement === field.current);
  }, []);
  useEffect(() => {
    if (chosen.current?.id === value?.id) return;
    chosen.current = value;
    setText(value?.label ?? '');
  }, [value]);
  useEffect(() => {
    if (!open || text.trim().length < minLength) {
      setLoaded(idle);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setLoaded((now) => ({ ...now, state: 'loading' }));
      loader.current(text.trim(), abort.signal).then(
        (options) => !abort.signal.aborted && setLoaded({ state: 'ready', options }),
        () => !abort.signal.aborted && setLoaded({ state: 'failed', options: [] }),
      );
    }, 180);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, open, minLength]);

  const { state, options } = loaded;
  const choose = (option: ComboboxOption | null) => {
    chosen.current = clearOnSelect ? null : option;
    setText(clearOnSelect ? '' : (option?.label ?? ''));
    setOpen(false);
    setActive(-1);
    onChange(option);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0)
        setActive((now) => (now + step + options.length + (now < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === 'Enter' && open && options[active]) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const message = {
    idle: '',
    loading: texts.loading,
    failed: texts.failed,
    ready: texts.count(options.length),
  }[state];
  const shown = open && state !== 'idle';

  return (
    <div className="relative">
      <input
        {...control}
        ref={field}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown && options.length > 0}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
          if (value && !clearOnSelect) {
            chosen.current = null;
            onChange(null);
          }
        }}
        onKeyDown={keys}
        onBlur={() => setOpen(false)}
        className={classes(controlClass, text && 'pr-11')}
      />
      {text && (
        <button
          type="button"
          aria-label={texts.clear}
          title={texts.clear}
          onClick={() => choose(null)}
          className="absolute top-0 right-0 grid size-11 place-items-center text-faint hover:text-ink"
        >
          <X aria-hidden size={18} />
        </button>
      )}
      <span role="status" className="sr-only">
        {open ? message : ''}
      </span>
      <div
        className={classes(
          'absolute inset-x-0 top-full z-30 mt-1 rounded-md border border-rule bg-raised p-1 shadow-lift',
          !shown && 'hidden',
        )}
      >
        <ul role="listbox" id={list} aria-label={message || texts.none} className="max-h-80 overflow-y-auto">
          {options.map((option, index) => (
            <li
              key={option.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
              className={classes(
                'cursor-pointer rounded-sm px-3 py-2 hover:bg-sunk',
                index === active && 'bg-sunk',
              )}
            >
              {option.label}
              {option.hint && <span className="block text-sm text-faint">{option.hint}</span>}
            </li>
          ))}
        </ul>
        {options.length === 0 && (
          <p className="px-3 py-2 text-soft">{state === 'ready' ? texts.none : message}</p>
        )}
      </div>
    </div>
  );
};
