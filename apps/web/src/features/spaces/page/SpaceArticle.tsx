import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Badge, Notice, Skeleton } from '@kvart/ui';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { CheckList } from '../checks/CheckList.tsx';
import { DocumentsPart } from '../documents/DocumentsPart.tsx';
import { InterestBox } from '../interest/InterestBox.tsx';
import { Calendar } from '../calendar/Calendar.tsx';
import { Building } from '../building/Building.tsx';
import { Costs } from './Costs.tsx';
import { Gallery } from './Gallery.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { OwnerCard } from './OwnerCard.tsx';
import { PrintedAddress } from './PrintedAddress.tsx';
import { ReportThing } from '../../../lib/page/ReportThing.tsx';
import { ShareBar } from './ShareBar.tsx';
import { SpaceFile } from './SpaceFile.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import { SpaceTimeline } from './SpaceTimeline.tsx';
import { Uses } from './Uses.tsx';
import { WhereItIs } from './WhereItIs.tsx';
import { useTranslation } from './useTranslation.ts';
import { Freshness } from '../../../lib/spaces/Freshness.tsx';
import { SpaceStateBadge } from '../../../lib/spaces/SpaceStateBadge.tsx';
import { BackLink } from '../../../lib/page/BackLink.tsx';
import { lazyPart } from '../../../lib/page/lazy-part.ts';

// Only for those who look after the space: a visitor does not carry it.
const EditorPanel = lazyPart(async () => ({ default: (await import('./EditorPanel.tsx')).EditorPanel }));
const SpaceHistory = lazyPart(async () => ({ default: (await import('./SpaceHistory.tsx')).SpaceHistory }));

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="scroll-mt-24">
    <h2 id={id} className="mb-4 text-2xl">
      {title}
    </h2>
    {children}
  </section>
);

/** The whole page of a space: pictures, the facts, the one thing to do beside them, and everything the file says. */
export const SpaceArticle = ({
  space,
  refetch,
  beside,
  below,
}: {
  space: SpacePagePartsFragment;
  refetch: () => unknown;
  beside?: ReactNode;
  below?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const words = useTranslation(space.title, space.description);
  const title = words.title?.text ?? t('spaces.untitled');
  const since = space.listedAt ?? space.updatedAt;
  const { viewerCan } = space;
  const isOwners =
    viewerCan.edit || viewerCan.answer || viewerCan.withdraw || viewerCan.archive || viewerCan.relist;
  usePageHead([title, space.place?.name].filter(Boolean).join(', '));
  return (
    <article className="sheet">
      <BackLink to="/spaces">{t('spaces.back')}</BackLink>
      <Gallery photos={space.photos} />
      <div className="sheet-body mt-7 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,23rem)]">
        <header className="min-w-0">
          <div className="kicker flex flex-wrap items-center gap-x-3 gap-y-1.5">
            {space.place?.name}
            <SpaceStateBadge state={space.state} />
            {space.isDemo && <Badge>{t('common.demo')}</Badge>}
          </div>
          <h1 lang={words.title?.locale} className="mt-1.5 text-3xl hyphens-auto">
            {title}
          </h1>
          <p className="mt-1.5 text-sm text-faint">
            <time dateTime={since} title={format.dateTime(since)}>
              {t(space.listedAt ? 'spaces.since' : 'spaces.changed', { when: format.relative(since) })}
            </time>
            {space.state === 'LISTED' && space.confirmedAt && (
              <>
                {' · '}
                <Freshness space={space} />
              </>
            )}
          </p>
          {space.staleSince && space.confirmedAt && (
            <Notice tone="warn" className="mt-4">
              {t('freshness.stale.text', { date: format.date(space.confirmedAt) })}
            </Notice>
          )}
          <div className="mt-6">
            <KeyFacts space={space} />
          </div>
        </header>
        <aside className="min-w-0 lg:row-span-2">
          <div className="flex flex-col gap-8 lg:sticky lg:top-20">
            {isOwners ? (
              <Suspense fallback={<Skeleton className="h-64 rounded-lg" />}>
                <EditorPanel space={space} refetch={refetch} />
              </Suspense>
            ) : (
              <InterestBox key={space.id} space={space} refetch={refetch} />
            )}
            {beside}
            <OwnerCard space={space} />
            <ShareBar title={title} slug={space.slug} onOffer={space.state === 'LISTED'} />
            {space.state === 'LISTED' && <ReportThing type="space" id={space.id} />}
            {space.state === 'LISTED' && <PrintedAddress slug={space.slug} />}
          </div>
        </aside>
        <div className="flex min-w-0 flex-col gap-11">
          {(words.description || words.locales.length > 1) && (
            <Part id="about" title={t('spaces.part.about')}>
              {words.description && (
                <div lang={words.description.locale} className="prose-text max-w-text whitespace-pre-line">
                  {words.description.text}
                </div>
              )}
              <LanguageSwitch
                locales={words.locales}
                original={words.original}
                current={words.current}
                onChoose={words.choose}
              />
            </Part>
          )}
          {space.rentMode && (
            <Part id="costs" title={t('spaces.part.costs')}>
              <Costs space={space} />
            </Part>
          )}
          {space.permittedUses.length + space.prohibitedUses.length > 0 && (
            <Part id="uses" title={t('spaces.part.uses')}>
              <Uses space={space} />
            </Part>
          )}
          {(viewerCan.edit || space.periods.length > 0) && (
            <Part id="calendar" title={t('calendar.title')}>
              <Calendar space={space} mayEdit={viewerCan.edit} refetch={refetch} />
            </Part>
          )}
          {space.building && (viewerCan.edit || space.building.units.length > 1) && (
            <Part id="building" title={t('buildings.title')}>
              <Building building={space.building} current={space.id} />
            </Part>
          )}
          <Part id="file" title={t('spaces.part.file')}>
            <SpaceFile space={space} />
          </Part>
          {(viewerCan.check || space.checks.some(({ state }) => state !== 'NOT_CHECKED')) && (
            <Part id="checks" title={t('checks.title')}>
              <CheckList
                space={space}
                documents={space.documents}
                mayCheck={viewerCan.check}
                refresh={refetch}
              />
            </Part>
          )}
          {space.documents.length > 0 && (
            <Part id="documents" title={t('documents.title')}>
              <DocumentsPart documents={space.documents} />
            </Part>
          )}
          {(space.place || space.point) && (
            <Part id="place" title={t('spaces.part.place')}>
              <WhereItIs space={space} />
            </Part>
          )}
          {space.timeline.length > 0 && (
            <Part id="timeline" title={t('spaces.part.timeline')}>
              <SpaceTimeline entries={space.timeline} />
            </Part>
          )}
          {viewerCan.edit && (
            <Suspense>
              <SpaceHistory slug={space.slug} />
            </Suspense>
          )}
          {below}
        </div>
      </div>
    </article>
  );
};
