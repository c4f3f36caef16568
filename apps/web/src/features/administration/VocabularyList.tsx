import { useState } from 'react';
import { Button, Disclosure, TextField } from '@kvart/ui';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { ConceptsToEditQueryVariables } from './Vocabulary.gql.ts';
import { VocabularyRow } from './VocabularyRow.tsx';
import { WordForm } from './WordForm.tsx';
import { inTree, type Word } from './words.ts';

/** The words of one scheme: those offered as a tree, those no longer offered below. */
export const VocabularyList = ({
  scheme,
  concepts,
  refetch,
}: {
  scheme: ConceptsToEditQueryVariables['scheme'];
  concepts: readonly Word[];
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase(format.locale);
  const fits = ({ labels }: Word) =>
    labels.some((label) => label.text.toLocaleLowerCase(format.locale).includes(wanted));
  const offered = inTree(concepts.filter(({ retired }) => !retired)).filter(({ word }) => fits(word));
  const retired = concepts.filter((word) => word.retired && fits(word));
  const row = (word: Word, depth: number) => (
    <VocabularyRow
      key={`${word.id} ${word.version}`}
      {...{ word, concepts, refetch }}
      depth={wanted ? 0 : depth}
    />
  );
  return (
    <div className="max-w-3xl">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <TextField
          label={t('vocabulary.find')}
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          className="min-w-0 flex-1 basis-56"
        />
        <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('vocabulary.add')}
        </Button>
      </div>
      {adding && (
        <div className="mt-6 rounded-md border border-rule p-4">
          <WordForm
            word={null}
            {...{ scheme, concepts }}
            onDone={() => {
              setAdding(false);
              void refetch();
            }}
            onLate={refetch}
          />
        </div>
      )}
      <p className="mt-6 text-sm text-soft" role="status">
        {t('vocabulary.offered', { count: offered.length })}
      </p>
      <ul className="mt-2 border-b border-rule">{offered.map(({ word, depth }) => row(word, depth))}</ul>
      {retired.length > 0 && (
        <Disclosure summary={t('vocabulary.retiredOnes', { count: retired.length })} className="mt-6">
          <ul>{retired.map((word) => row(word, 0))}</ul>
        </Disclosure>
      )}
    </div>
  );
};
