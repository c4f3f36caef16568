import { useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../lib/rooms/RoomFrame.tsx';
import { ProjectEffectDocument } from './Effect.gql.ts';
import type { ProjectEffectPartsFragment } from './Effect.gql.ts';
import { References } from './references/References.tsx';
import { Reports } from './reports/Reports.tsx';
import { SpacesInUse } from './spaces/SpacesInUse.tsx';

const Effect = ({ effect }: { effect: ProjectEffectPartsFragment }) => {
  const t = useT();
  usePageHead(t('effect.head', { project: effect.title }));
  return (
    <RoomFrame
      project={effect}
      sight={{ see: effect.see, inside: effect.isInside }}
      title={t('effect.title')}
    >
      <p className="max-w-text text-soft">{t('effect.lead')}</p>
      <div className="mt-8 flex flex-col gap-12">
        <SpacesInUse effect={effect} />
        <Reports effect={effect} />
        <References effect={effect} />
      </div>
    </RoomFrame>
  );
};

/** What a project has brought about, for everybody who may see it. */
const EffectPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectEffectDocument, { slug });
  const effect = data?.projectEffect;
  if (data && !effect) throw new PageNotFound();
  return effect ? (
    <Effect key={effect.id} effect={effect} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default EffectPage;
