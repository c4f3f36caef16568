import { useState } from 'react';
import { Badge, Button } from '@kvart/ui';
import { ArchiveX, Merge, PenLine } from 'lucide-react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { MergeWord } from './MergeWord.tsx';
import { useSaved } from './useSaved.ts';
import { RetireConceptDocument } from './Vocabulary.gql.ts';
import { WordForm } from './WordForm.tsx';
import type { Word } from './words.ts';

const indents = ['', 'pl-5', 'pl-10', 'pl-14', 'pl-16'];

const Marks = ({ word }: { word: Word }) => {
  const t = useT();
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
      {t('vocabulary.uses', { count: word.uses })}
      {word.own && (
        <Badge tone="note" icon={<PenLine aria-hidden size={14} />}>
          {t('vocabulary.own')}
        </Badge>
      )}
      {word.mergedInto ? (
        <Badge icon={<Merge aria-hidden size={14} />}>
          {t('vocabulary.mergedInto', { word: word.mergedInto })}
        </Badge>
      ) : (
        word.retired && <Badge icon={<ArchiveX aria-hidden size={14} />}>{t('vocabulary.retired')}</Badge>
      )}
    </span>
  );
};

/** A word, and everything that can be done with it once it is opened. */
export const VocabularyRow = ({
  word,
  depth,
  concepts,
  refetch,
}: {
  word: Word;
  depth: number;
  concepts: readonly Word[];
  refetch: () => unknown;
}) => {
  const t = useT();
  const saved = useSaved(refetch);
  const [open, setOpen] = useState(false);
  const [retire, retiring] = useAction(RetireConceptDocument);
  const { id, version, retired } = word;
  return (
    <li className={`border-t border-rule py-2 ${indents[depth] ?? ''}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 basis-44">
          <span className="block font-semibold break-words">{word.label}</span>
          <Marks word={word} />
        </span>
        <Button
          size="sm"
          aria-expanded={open}
          aria-label={t('vocabulary.changeOf', { word: word.label })}
          onClick={() => setOpen(!open)}
        >
          {t('vocabulary.change')}
        </Button>
      </div>
      {open && (
        <div className="mt-3 mb-4 flex flex-col gap-8 rounded-md border border-rule p-4">
          <WordForm {...{ word, concepts }} scheme={word.scheme} onDone={saved.done} onLate={refetch} />
          {!retired && <MergeWord {...{ word, concepts, refetch }} />}
          <div>
            <p className="max-w-text text-sm text-soft">
              {t(retired ? 'vocabulary.restoreText' : 'vocabulary.retireText')}
            </p>
            <Button
              className="mt-2"
              busy={retiring}
              onClick={() => void retire({ id, version, retired: !retired }).then(saved.show)}
            >
              {t(retired ? 'vocabulary.restore' : 'vocabulary.retire')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
};
