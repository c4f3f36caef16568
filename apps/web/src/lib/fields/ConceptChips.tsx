import type { ReactNode } from 'react';
import { Disclosure, FilterChip, Fieldset } from '@kvart/ui';
import { useT } from '../i18n/I18n.tsx';
import type { VocabularyWordFragment } from './Fields.gql.ts';

/** Words of the vocabulary to choose from, in their groups. */
export const ConceptChips = ({
  id,
  legend,
  hint,
  error,
  concepts,
  chosen,
  onChange,
}: {
  id: string;
  legend: ReactNode;
  hint?: string;
  error?: string;
  concepts: readonly VocabularyWordFragment[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) => {
  const t = useT();
  const known = new Set(concepts.map((concept) => concept.id));
  const groups = concepts.filter(({ parentId }) => !parentId || !known.has(parentId));
  const toggle = (concept: string) =>
    onChange(chosen.includes(concept) ? chosen.filter((other) => other !== concept) : [...chosen, concept]);
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={error}>
      <div className="border-t border-rule">
        {groups.map((group) => {
          const members = [group, ...concepts.filter(({ parentId }) => parentId === group.id)];
          const count = members.filter((member) => chosen.includes(member.id)).length;
          return (
            <Disclosure
              key={group.id}
              summary={group.label}
              aside={
                count > 0 && (
                  <span className="text-sm font-normal text-accent">{t('common.chosen', { count })}</span>
                )
              }
            >
              <div className="flex flex-wrap gap-2">
                {members.map((member) => (
                  <FilterChip
                    key={member.id}
                    pressed={chosen.includes(member.id)}
                    onPress={() => toggle(member.id)}
                  >
                    {member.label}
                  </FilterChip>
                ))}
              </div>
            </Disclosure>
          );
        })}
      </div>
    </Fieldset>
  );
};
