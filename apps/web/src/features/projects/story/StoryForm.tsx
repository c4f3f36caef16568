import { storyBounds as bounds, storyInput } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import { Button, ErrorSummary, Fieldset, TextAreaField, TextField, useToast } from '@kvart/ui';
import { Plus } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import type { StoryPartsFragment } from '../ProjectPage.gql.ts';
import { SaveStoryDocument } from './Story.gql.ts';

interface StoryValues {
  headline: string;
  beginning: string;
  happened: string;
  quotes: { text: string; by: string }[];
}

/** The words of the story. */
export const StoryForm = ({ projectId, story }: { projectId: string; story: StoryPartsFragment | null }) => {
  const t = useT();
  const { show } = useToast();
  const { locale: reading } = useLocale();
  const [save, busy] = useAction(SaveStoryDocument);
  const locale = story?.locale ?? reading;
  const initial: StoryValues = {
    ...{ headline: story?.headline ?? '', beginning: story?.beginning ?? '' },
    ...{ happened: story?.happened ?? '' },
    quotes: (story?.quotes ?? []).map(({ text, by }) => ({ text, by })),
  };
  // An empty line is no sentence.
  const read = ({ quotes, ...values }: StoryValues) =>
    parse(storyInput, {
      ...values,
      locale,
      quotes: quotes.filter(({ text, by }) => text.trim() !== '' || by.trim() !== ''),
    });
  const form = useForm<StoryValues, unknown>({
    // What was typed belongs to the version it was typed into.
    name: `story-${projectId}-${story?.version ?? 0}`,
    initial,
    check: (values) => {
      const outcome = read(values);
      if (outcome.ok || outcome.error.kind !== 'invalid_input') return [];
      return outcome.error.issues.map(({ code, params, path }) => {
        const key = `errors.${code}`;
        return { path, message: t.has(key) ? t(key, params ?? {}) : t('errors.invalid_input') };
      });
    },
    submit: (values) => {
      const outcome = read(values);
      // Checked a moment ago.
      if (!outcome.ok) throw new Error('The form was sent unchecked');
      return save({ projectId, version: story?.version ?? 0, input: outcome.value });
    },
    onDone: () => show({ text: t('story.form.saved'), tone: 'good' }),
  });
  const { quotes } = form.values;
  const put = (at: number, some: Partial<StoryValues['quotes'][number]>) =>
    form.set(
      'quotes',
      quotes.map((quote, index) => (index === at ? { ...quote, ...some } : quote)),
    );
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-6 flex flex-col gap-6">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <TextField
        {...form.text('headline')}
        label={t('story.form.headline')}
        maxLength={bounds.headline}
        autoComplete="off"
      />
      <TextAreaField
        {...form.text('beginning')}
        label={t('story.form.beginning')}
        rows={6}
        maxLength={bounds.text}
      />
      <TextAreaField
        {...form.text('happened')}
        label={t('story.form.happened')}
        rows={8}
        maxLength={bounds.text}
      />
      <Fieldset id={form.idOf(['quotes'])} legend={t('story.form.quotes')} error={form.error('quotes')}>
        <div className="flex flex-col gap-5">
          {quotes.map((quote, index) => (
            <div key={index} className="flex flex-col gap-3 border-l-4 border-rule pl-4">
              <TextAreaField
                label={t('story.form.quote', { number: index + 1 })}
                rows={2}
                maxLength={bounds.quote}
                value={quote.text}
                onChange={(event) => put(index, { text: event.target.value })}
              />
              <TextField
                label={t('story.form.by')}
                maxLength={bounds.quotedBy}
                value={quote.by}
                onChange={(event) => put(index, { by: event.target.value })}
              />
              <Button
                size="sm"
                variant="quiet"
                onClick={() =>
                  form.set(
                    'quotes',
                    quotes.filter((_, other) => other !== index),
                  )
                }
              >
                {t('story.form.removeQuote')}
                <span className="sr-only">: {t('story.form.quote', { number: index + 1 })}</span>
              </Button>
            </div>
          ))}
          {quotes.length < bounds.quotes && (
            <Button
              icon={<Plus aria-hidden size={17} />}
              onClick={() => form.set('quotes', [...quotes, { text: '', by: '' }])}
            >
              {t('story.form.addQuote')}
            </Button>
          )}
        </div>
      </Fieldset>
      <Button type="submit" variant="primary" size="lg" busy={busy} wide>
        {t('story.form.save')}
      </Button>
    </form>
  );
};
