import { RadioGroup, SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ColleaguesDocument } from './Colleagues.gql.ts';

const nobody = 'nobody';

/** Who of one's own side looks after a conversation. */
export const AssignField = ({
  slug,
  value,
  onChange,
}: {
  slug: string;
  value: string | null;
  onChange: (personId: string | null) => void;
}) => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(ColleaguesDocument, { slug });
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  if (!data) return <SkeletonText />;
  const people = data.actor?.members.map(({ person }) => person) ?? [];
  return (
    <RadioGroup
      legend={t('messages.task.assign.who')}
      value={value ?? nobody}
      onChange={(next) => onChange(next === nobody ? null : next)}
      options={[
        { value: nobody, label: t('messages.task.assign.nobody') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
};
