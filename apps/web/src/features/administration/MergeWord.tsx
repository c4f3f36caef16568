import { useId, useState } from 'react';
import { Button, Notice, SelectField, useToast } from '@kvart/ui';
import { useApolloClient } from '@apollo/client/react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useSaved } from './useSaved.ts';
import { ConceptUsesDocument, type ConceptUsesQuery, MergeConceptsDocument } from './Vocabulary.gql.ts';
import { placesFor, type Word } from './words.ts';

const kinds = ['actors', 'spaces', 'requests', 'interests', 'projects', 'roles'] as const;

/** Puts a word together with another: what moves is counted first, and said before anything is done. */
export const MergeWord = ({
  word,
  concepts,
  refetch,
}: {
  word: Word;
  concepts: readonly Word[];
  refetch: () => unknown;
}) => {
  const t = useT();
  const client = useApolloClient();
  const { show } = useToast();
  const saved = useSaved(refetch);
  const field = useId();
  const [intoId, setIntoId] = useState('');
  const [uses, setUses] = useState<ConceptUsesQuery['conceptUses'] | null>(null);
  const [counting, setCounting] = useState(false);
  const [merge, merging] = useAction(MergeConceptsDocument);
  const into = concepts.find(({ id }) => id === intoId);
  const moving = kinds.filter((kind) => uses && uses[kind] > 0);
  const count = async () => {
    setCounting(true);
    try {
      const { data } = await client.query({
        ...{ query: ConceptUsesDocument, variables: { id: word.id }, fetchPolicy: 'network-only' },
      });
      setUses(data?.conceptUses ?? null);
    } catch {
      show({ text: t('common.fault'), tone: 'bad' });
    }
    setCounting(false);
  };
  return (
    <div className="flex max-w-xl flex-col items-start gap-3">
      <SelectField
        id={field}
        label={t('vocabulary.mergeWith')}
        hint={t('vocabulary.mergeHint')}
        value={intoId}
        onChange={(event) => {
          setIntoId(event.target.value);
          setUses(null);
        }}
        className="w-full"
      >
        <option value="">{t('vocabulary.nothingChosen')}</option>
        {placesFor(concepts, word).map(({ word: one }) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </SelectField>
      {into && !uses && (
        <Button busy={counting} onClick={() => void count()}>
          {t('vocabulary.count')}
        </Button>
      )}
      {into && uses && (
        <Notice
          live
          tone="warn"
          title={t('vocabulary.moves', { from: word.label, into: into.label })}
          action={
            <Button
              variant="primary"
              busy={merging}
              onClick={() => void merge({ id: word.id, version: word.version, intoId }).then(saved.show)}
            >
              {t('vocabulary.merge')}
            </Button>
          }
        >
          {moving.length > 0 ? (
            <ul className="list-disc pl-5">
              {moving.map((kind) => (
                <li key={kind}>{t(`vocabulary.moves.${kind}`, { count: uses[kind] })}</li>
              ))}
            </ul>
          ) : (
            <p>{t('vocabulary.nothingMoves')}</p>
          )}
          <p>{t('vocabulary.noUndo')}</p>
        </Notice>
      )}
    </div>
  );
};
