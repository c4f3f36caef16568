import { type SubmitEvent, useState } from 'react';
import { Button, LinkButton, SelectField, TextField } from '@kvart/ui';
import { actionsOn, logNouns } from '@kvart/domain/desk';
import { Link, useSearchParams } from 'react-router';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { sayAction } from './log-words.ts';

const names = ['person', 'actor', 'action', 'from', 'to'] as const;

/** What is asked of the log; the address keeps it. */
export const LogFilters = () => {
  const t = useT();
  const { locale } = useLocale();
  const nouns = logNouns.toSorted((a, b) => t(`log.noun.${a}`).localeCompare(t(`log.noun.${b}`), locale));
  const [params, setParams] = useSearchParams();
  const [wrong, setWrong] = useState(false);
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const next = new URLSearchParams();
    for (const name of names) {
      const value = given.get(name);
      if (typeof value === 'string' && value.trim()) next.set(name, value.trim());
    }
    const [from, to] = [next.get('from'), next.get('to')];
    const backwards = !!from && !!to && to < from;
    setWrong(backwards);
    if (!backwards) setParams(next, { state: keepScroll });
  };
  const field = (name: (typeof names)[number]) => ({
    ...{ id: `log-${name}`, name, defaultValue: params.get(name) ?? '' },
  });
  return (
    <form
      // What the address says stands in the fields, also after going back.
      key={params.toString()}
      role="search"
      aria-label={t('log.filter.title')}
      onSubmit={search}
      className="grid gap-4 rounded-lg border border-edge bg-raised p-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <TextField
        {...field('person')}
        label={t('log.filter.person')}
        hint={t('log.filter.nameHint')}
        maxLength={120}
      />
      <TextField
        {...field('actor')}
        label={t('log.filter.actor')}
        hint={t('log.filter.nameHint')}
        maxLength={200}
      />
      <SelectField {...field('action')} label={t('log.filter.action')}>
        <option value="">{t('log.filter.every')}</option>
        {nouns.map((noun) => (
          <optgroup key={noun} label={t(`log.noun.${noun}`)}>
            <option value={noun}>{t('log.filter.allOf')}</option>
            {actionsOn(noun).map((action) => (
              <option key={action} value={action}>
                {sayAction(t, action)}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <TextField {...field('from')} label={t('log.filter.from')} type="date" />
      <TextField
        {...field('to')}
        label={t('log.filter.to')}
        type="date"
        error={wrong ? t('log.filter.wrongPeriod') : undefined}
      />
      <div className="flex flex-wrap items-end gap-3">
        <Button type="submit" variant="primary">
          {t('log.filter.search')}
        </Button>
        {params.size > 0 && (
          <LinkButton as={Link} to="/desk/log">
            {t('log.filter.clear')}
          </LinkButton>
        )}
      </div>
    </form>
  );
};
