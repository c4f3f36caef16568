import { useState } from 'react';
import { messageBounds } from '@kvart/domain/messaging';
import { Button, ErrorSummary, SkeletonText, TextAreaField, useToast } from '@kvart/ui';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { ActorField } from '../../../lib/fields/ActorField.tsx';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ExplainPairDocument } from '../explain/Explain.gql.ts';
import { PairWords } from '../explain/PairWords.tsx';
import { useMatchWords } from '../useMatchWords.ts';
import { ProposeIntroductionDocument } from './Introduce.gql.ts';

/** Bounds of the note, as the API holds them. */
const note = { least: 10, most: messageBounds.reason };

interface Pair {
  a: ComboboxOption;
  b: ComboboxOption;
}

/** What the matcher says of the two, and its reasons as a start for the note. */
const Explanation = ({ pair: { a, b }, onUse }: { pair: Pair; onUse: (text: string) => void }) => {
  const t = useT();
  const words = useMatchWords();
  const { data } = usePageQuery(ExplainPairDocument, { actorId: a.id, kind: 'PARTNER', targetId: b.id });
  if (!data) return <SkeletonText lines={4} />;
  const explanation = data.explainPair;
  if (!explanation) return <p className="text-soft">{t('suggestions.explain.nothing')}</p>;
  const voice = { a: a.label, b: b.label };
  const said = words.reasons(explanation.reasons, voice);
  return (
    <>
      {/* What the two could add to their own profiles is for them, not for a third. */}
      <PairWords explanation={{ ...explanation, gaps: [], raises: [] }} voice={voice} />
      {said.length > 0 && (
        <Button size="sm" className="mt-3" onClick={() => onUse(said.map((text) => `${text}.`).join(' '))}>
          {t('suggestions.introduceTwo.use')}
        </Button>
      )}
    </>
  );
};

/** Two actors, what speaks for their meeting, and a note to both. */
export const IntroduceForm = ({
  as,
  first,
}: {
  as: { id: string; name: string };
  first: ComboboxOption | null;
}) => {
  const t = useT();
  const navigate = useNavigate();
  const { show } = useToast();
  const [propose] = useAction(ProposeIntroductionDocument);
  // Made once: pressing again after a lost answer begins no second conversation.
  const [ids] = useState(() => ({ id: v7(), messageId: v7() }));
  const form = useForm({
    name: 'introduce-two',
    initial: { a: first, b: null as ComboboxOption | null, note: '' },
    keep: false,
    check: ({ a, b, note: text }) => [
      ...(a ? [] : [{ path: ['a'], message: t('suggestions.introduceTwo.choose') }]),
      ...(b && b.id !== a?.id ? [] : [{ path: ['b'], message: t('suggestions.introduceTwo.chooseOther') }]),
      ...(text.trim().length >= note.least
        ? []
        : [{ path: ['note'], message: t('suggestions.introduceTwo.sayWhy') }]),
    ],
    submit: ({ a, b, note: text }) =>
      propose({
        input: { ...ids, asActorId: as.id, actorIds: [a?.id ?? '', b?.id ?? ''], note: text.trim() },
      }),
    // Among the others that are followed up; the conversation is one step from there.
    onDone: () => {
      show({ text: t('suggestions.introduceTwo.done'), tone: 'good' });
      void navigate('/introductions');
    },
  });
  const { a, b } = form.values;
  const pair = a && b && a.id !== b.id ? { a, b } : null;
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <p className="text-soft">{t('suggestions.introduceTwo.text', { actor: as.name })}</p>
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <ActorField
        id={form.idOf(['a'])}
        label={t('suggestions.introduceTwo.first')}
        required
        value={a}
        error={form.error('a')}
        onChange={(actor) => form.set('a', actor)}
      />
      <ActorField
        id={form.idOf(['b'])}
        label={t('suggestions.introduceTwo.second')}
        required
        value={b}
        error={form.error('b')}
        onChange={(actor) => form.set('b', actor)}
      />
      {pair && (
        <section aria-labelledby="pair" className="rounded-lg border border-rule bg-sunk p-5">
          <h2 id="pair" className="mb-3 text-lg">
            {t('suggestions.introduceTwo.pair')}
          </h2>
          <Explanation
            key={`${pair.a.id} ${pair.b.id}`}
            pair={pair}
            onUse={(text) => form.set('note', [form.values.note.trim(), text].filter(Boolean).join('\n\n'))}
          />
        </section>
      )}
      <TextAreaField
        {...form.text('note')}
        label={t('suggestions.introduceTwo.note')}
        hint={t('suggestions.introduceTwo.noteHint')}
        required
        rows={6}
        maxLength={note.most}
      />
      <Button type="submit" variant="primary" busy={form.busy} className="self-start">
        {t('suggestions.introduceTwo.send')}
      </Button>
    </form>
  );
};
