import { Badge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { CircleCheck, CircleX, LoaderCircle, TableProperties, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ImportLineFragment } from './Imports.gql.ts';

const looks: Record<Lowercase<ImportLineFragment['state']>, [Tone, LucideIcon]> = {
  reading: ['note', LoaderCircle],
  failed: ['bad', CircleX],
  mapping: ['warn', TableProperties],
  checking: ['note', LoaderCircle],
  checked: ['warn', TableProperties],
  importing: ['note', LoaderCircle],
  done: ['good', CircleCheck],
  undoing: ['note', LoaderCircle],
  undone: ['plain', Undo2],
};

/** Where an import stands, as a word with a sign. */
export const ImportStateBadge = ({ state }: { state: ImportLineFragment['state'] }) => {
  const t = useT();
  const name = lower(state);
  const [tone, Icon] = looks[name];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden size={15} />}>
      {t(`domain.importState.${name}`)}
    </Badge>
  );
};
