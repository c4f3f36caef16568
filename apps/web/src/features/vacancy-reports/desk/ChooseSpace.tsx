import { RadioGroup } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ReportSpaceFragment } from './Reports.gql.ts';

const none = 'none';

/** Which entry the report is about, of those that may be the same unit. */
export const ChooseSpace = ({
  candidates,
  optional,
  value,
  error,
  onChange,
}: {
  candidates: readonly ReportSpaceFragment[];
  optional: boolean;
  value: string | null;
  error?: string;
  onChange: (id: string | null) => void;
}) => {
  const t = useT();
  const format = useFormat();
  if (candidates.length === 0) return <p className="text-sm text-soft">{t('reports.step.noCandidates')}</p>;
  const options = candidates.map((space) => ({
    value: space.id,
    label: <span lang={space.title?.locale}>{space.title?.text ?? t('spaces.untitled')}</span>,
    hint: [
      space.address,
      space.place?.name,
      space.usableM2 === null ? null : format.area(space.usableM2),
      space.actor.name,
      t(`domain.spaceState.${lower(space.state)}`),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <RadioGroup
      id="report-space"
      legend={t('reports.step.space')}
      error={error}
      value={value ?? (optional ? none : null)}
      onChange={(next) => onChange(next === none ? null : next)}
      options={optional ? [...options, { value: none, label: t('reports.step.noSpace') }] : options}
    />
  );
};
