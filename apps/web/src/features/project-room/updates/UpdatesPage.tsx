import { lazy, Suspense, useState } from 'react';
import { Globe, Megaphone, Pencil } from 'lucide-react';
import { Badge, Button, Dialog, EmptyState, Picture } from '@kvart/ui';
import { useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import { ProjectUpdatesDocument } from './Updates.gql.ts';
import type { ProjectUpdatesQuery } from './Updates.gql.ts';

const UpdateForm = lazy(() => import('./UpdateForm.tsx'));

type All = NonNullable<ProjectUpdatesQuery['projectUpdates']>;

const Updates = ({ all, refetch }: { all: All; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState<{ id?: string } | null>(null);
  const { project, updates, viewerCan } = all;
  useWatchRoom(project.id, 'updates', () => void refetch());
  usePageHead(t('roomLife.updates.head', { project: project.title }));
  const edited = updates.find(({ id }) => id === open?.id) ?? null;
  const add = viewerCan.write && (
    <Button variant="primary" className="no-print" onClick={() => setOpen({})}>
      {t('roomLife.update.add')}
    </Button>
  );
  return (
    <RoomFrame
      project={project}
      sight={viewerCan}
      title={t('roomLife.updates')}
      aside={updates.length > 0 && add}
    >
      {updates.length === 0 ? (
        <EmptyState
          icon={<Megaphone aria-hidden size={36} />}
          title={t('roomLife.updates.none')}
          action={add}
        >
          {viewerCan.inside && <p>{t('roomLife.updates.noneText')}</p>}
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {updates.map(({ id, title, text, isPublic, picture, postedAt, isEdited, postedByName }) => (
            <li key={id} id={id} className="border-t border-rule py-5">
              <h2 className="text-xl hyphens-auto" lang={project.locale}>
                {title}
              </h2>
              <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
                {[format.date(postedAt), postedByName, isEdited && t('roomLife.update.edited')]
                  .filter(Boolean)
                  .join(' · ')}
                {viewerCan.inside && isPublic && (
                  <Badge icon={<Globe aria-hidden size={14} />}>{t('roomLife.file.public')}</Badge>
                )}
              </p>
              {text && (
                <p className="mt-3 max-w-text whitespace-pre-line" lang={project.locale}>
                  {text}
                </p>
              )}
              {picture && (
                <Picture
                  image={picture}
                  sizes="(min-width: 48rem) 40rem, 100vw"
                  className="mt-3 max-w-2xl rounded-lg"
                />
              )}
              {viewerCan.write && (
                <div className="no-print mt-3">
                  <Button
                    size="sm"
                    icon={<Pencil aria-hidden size={17} />}
                    aria-label={t('roomLife.file.editOf', { title })}
                    onClick={() => setOpen({ id })}
                  >
                    {t('roomLife.edit')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <Dialog
        open={!!open}
        onClose={() => setOpen(null)}
        closeLabel={t('common.close')}
        title={edited?.title ?? t('roomLife.update.new')}
      >
        {open && (
          <Suspense fallback={<PageWaiting failed={false} onRetry={() => undefined} />}>
            <UpdateForm
              projectId={project.id}
              update={edited}
              onDone={() => {
                void refetch();
                setOpen(null);
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </RoomFrame>
  );
};

/** News of a project: all of it for those in the room, public ones for whoever sees the updates. */
const UpdatesPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectUpdatesDocument, { slug }, { fresh: true });
  const all = data?.projectUpdates;
  if (data && !all) throw new PageNotFound();
  return all ? (
    <Updates all={all} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default UpdatesPage;
