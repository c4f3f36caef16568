import { Card, LinkButton } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** The way for an actor's own people to a page that was entered from a register. */
export const ClaimCard = ({ slug }: { slug: string }) => {
  const t = useT();
  return (
    <Card as="section" look="sunk" aria-labelledby="claim">
      <h2 id="claim" className="text-lg">
        {t('claims.card.title')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('claims.card.text')}</p>
      <LinkButton as={Link} to={`/actors/${slug}/claim`} className="mt-4">
        {t('claims.card.button')}
      </LinkButton>
    </Card>
  );
};
