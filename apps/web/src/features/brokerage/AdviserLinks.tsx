import { Link, useParams } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';

/** On the profile of an actor, for advisers: what was advised so far. */
export const AdviserLinks = ({ actorId }: { actorId: string }) => {
  const t = useT();
  const { slug = '' } = useParams();
  const { actingAs } = useViewer();
  const advises =
    actingAs?.actor.kind === 'SUPPORT_ORGANISATION' &&
    actingAs.role !== 'MEMBER' &&
    actingAs.actor.id !== actorId;
  if (!advises) return null;
  return (
    <p className="mt-4">
      <Link
        to={`/desk/advice?days=365&actor=${encodeURIComponent(slug)}`}
        className="text-link font-semibold"
      >
        {t('brokerage.advice.title')}
      </Link>
    </p>
  );
};
