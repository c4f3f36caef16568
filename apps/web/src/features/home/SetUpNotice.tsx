import { LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { SetUpLeftDocument } from './SetUpNotice.gql.ts';

/** Tells administrators that their installation still lacks something a city needs. */
export const SetUpNotice = () => {
  const t = useT();
  const { data } = usePageQuery(SetUpLeftDocument, {}, { fresh: true });
  if (!data) return null;
  const { identity, rules, territories, health } = data.firstSteps;
  if (identity && rules && territories && health) return null;
  return (
    <Notice
      title={t('home.my.setUp')}
      action={
        <LinkButton as={Link} to="/admin">
          {t('home.my.setUpLook')}
        </LinkButton>
      }
    />
  );
};
