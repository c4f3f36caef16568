import { SkeletonText, TextField } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { ConceptChips } from '../../../lib/fields/ConceptChips.tsx';
import { ProfileVocabularyDocument } from '../../../lib/fields/Fields.gql.ts';
import type { useForm } from '../../../lib/forms/useForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { type ActorValues, noteKey } from './form-values.ts';

type Form = Pick<ReturnType<typeof useForm<ActorValues, unknown>>, 'values' | 'set' | 'error' | 'idOf'>;

const heading = (text: string) => <span className="font-serif text-xl">{text}</span>;

/** What the actor works in, offers and needs, in the words of the shared vocabulary. */
export const WordFields = ({ form }: { form: Form }) => {
  const t = useT();
  const { data } = usePageQuery(ProfileVocabularyDocument, {});
  if (!data) return <SkeletonText lines={8} />;
  const labels = new Map(data.capabilities.map(({ id, label }) => [id, label]));
  const { values, set } = form;
  return (
    <>
      <ConceptChips
        id={form.idOf(['sectorIds'])}
        legend={heading(t('actors.form.sectors'))}
        error={form.error('sectorIds')}
        concepts={[...data.creative, ...data.trades]}
        chosen={values.sectorIds}
        onChange={(chosen) => set('sectorIds', chosen)}
      />
      {(['offers', 'needs'] as const).map((list) => (
        <section key={list} id={list} className="flex flex-col gap-4">
          <ConceptChips
            id={form.idOf([list])}
            legend={heading(t(`actors.${list}.title`))}
            hint={t(`actors.form.${list}Hint`)}
            error={form.error(list)}
            concepts={data.capabilities}
            chosen={values[list]}
            onChange={(chosen) => set(list, chosen)}
          />
          {values[list].map((conceptId) => (
            <TextField
              key={conceptId}
              label={t('actors.form.note', { word: labels.get(conceptId) ?? conceptId })}
              mark={t('common.optional')}
              maxLength={300}
              value={values.notes[noteKey(list, conceptId)] ?? ''}
              onChange={(event) =>
                set('notes', { ...values.notes, [noteKey(list, conceptId)]: event.target.value })
              }
            />
          ))}
        </section>
      ))}
    </>
  );
};
