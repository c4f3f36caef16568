import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classes } from './classes.ts';

export interface Tab {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

/** Views of one thing side by side; arrows move between the tabs, only the chosen one is in the page. */
export const Tabs = ({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string;
  tabs: readonly Tab[];
  selected: string;
  onSelect: (id: string) => void;
}) => {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = Math.max(
    0,
    tabs.findIndex(({ id }) => id === selected),
  );
  const move = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = to < 0 ? last : to > last ? 0 : to;
    const tab = tabs[next];
    if (!tab) return;
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-1 overflow-x-auto border-b border-rule"
      >
        {tabs.map(({ id, label: name }, position) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={position === index}
            aria-controls={position === index ? `${base}-panel` : undefined}
            tabIndex={position === index ? 0 : -1}
            onClick={() => onSelect(id)}
            className={classes(
              'min-h-11 shrink-0 border-b-3 px-3 py-2 font-semibold transition-colors',
              position === index ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink',
            )}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${tabs[index]?.id}`}
        tabIndex={0}
        className="pt-5"
      >
        {tabs[index]?.content}
      </div>
    </div>
  );
};
