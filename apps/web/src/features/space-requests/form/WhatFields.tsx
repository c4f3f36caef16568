import { Fieldset, FilterChip, SkeletonText, TextAreaField, TextField } from '@kvart/ui';
import { spaceRequestBounds } from '@kvart/domain/space-requests';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { RequestUsesDocument } from '../SpaceRequestPage.gql.ts';
import type { RequestForm } from './useRequestForm.ts';

const { title: longestTitle, text: longestText } = spaceRequestBounds;

/** What the room is for, in a title, in some words, and in words of the vocabulary. */
export const WhatFields = ({ form }: { form: RequestForm }) => {
  const t = useT();
  const format = useFormat();
  const { data, error, refetch } = usePageQuery(RequestUsesDocument, {});
  const chosen = form.values.useIds;
  const toggle = (id: string) =>
    form.set('useIds', chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <section aria-labelledby="request-what" className="flex flex-col gap-5">
      <h2 id="request-what" className="text-xl">
        {t('requests.form.what')}
      </h2>
      <TextField
        {...form.text('title')}
        label={t('requests.form.title')}
        hint={t('requests.form.titleHint')}
        required
        autoComplete="off"
        maxLength={longestTitle}
      />
      <Fieldset
        id={form.idOf(['useIds'])}
        legend={t('requests.form.uses')}
        hint={t('requests.form.usesHint')}
        error={form.error('useIds')}
      >
        {!data && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={3} />)}
        <div className="flex flex-wrap gap-2">
          {[...(data?.concepts ?? [])]
            .sort((a, b) => format.compare(a.label, b.label))
            .map(({ id, label }) => (
              <FilterChip key={id} pressed={chosen.includes(id)} onPress={() => toggle(id)}>
                {label}
              </FilterChip>
            ))}
        </div>
      </Fieldset>
      <TextAreaField
        {...form.text('text')}
        label={t('requests.form.text')}
        hint={t('requests.form.textHint')}
        rows={6}
        maxLength={longestText}
        count={(count) => t('common.charactersLeft', { left: longestText - count })}
      />
    </section>
  );
};
