import { lazy, Suspense, useState } from 'react';
import { FileText, Files as FilesIcon, Globe, Pencil, Trash2 } from 'lucide-react';
import { Badge, Button, Dialog, EmptyState } from '@kvart/ui';
import { useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import { ProjectFilesDocument } from './Files.gql.ts';
import type { ProjectFilesQuery, RoomFilePartsFragment } from './Files.gql.ts';
import { FileUpload } from './FileUpload.tsx';
import { useFileSize } from './useFileSize.ts';

const FileDialog = lazy(() => import('./FileDialog.tsx'));

type All = NonNullable<ProjectFilesQuery['projectFiles']>;

const Row = ({ file, onEdit }: { file: RoomFilePartsFragment; onEdit: (() => void) | null }) => {
  const t = useT();
  const format = useFormat();
  const fileSize = useFileSize();
  const [current] = file.versions;
  if (file.removedAt)
    return (
      <li className="flex items-center gap-2 border-t border-rule py-3 text-sm text-soft">
        <Trash2 aria-hidden size={18} className="shrink-0" />
        {t('roomLife.file.removed', {
          title: file.title,
          name: file.removedByName ?? t('room.conflict.nobody'),
          date: format.date(file.removedAt),
        })}
      </li>
    );
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-t border-rule py-4">
      <div className="min-w-0">
        <p className="flex items-start gap-2">
          <FileText aria-hidden size={20} className="mt-0.5 shrink-0" />
          {current ? (
            <a href={current.url} download className="text-link font-semibold break-words">
              {file.title}
            </a>
          ) : (
            <span className="font-semibold break-words">{file.title}</span>
          )}
          {file.isPublic && <Badge icon={<Globe aria-hidden size={14} />}>{t('roomLife.file.public')}</Badge>}
        </p>
        {current && (
          <p className="mt-1 text-sm text-soft">
            {[
              file.versions.length > 1 && t('roomLife.file.number', { number: current.number }),
              fileSize(current.bytes),
              format.dateTime(current.addedAt),
              current.addedByName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {current?.note && <p className="mt-1 text-sm">{current.note}</p>}
      </div>
      {onEdit && (
        <Button
          size="sm"
          icon={<Pencil aria-hidden size={17} />}
          aria-label={t('roomLife.file.editOf', { title: file.title })}
          onClick={onEdit}
        >
          {t('roomLife.edit')}
        </Button>
      )}
    </li>
  );
};

const Files = ({ all, refetch }: { all: All; refetch: () => unknown }) => {
  const t = useT();
  const [openId, setOpenId] = useState<string | null>(null);
  const { project, files, viewerCan } = all;
  useWatchRoom(project.id, 'work', () => void refetch());
  usePageHead(t('roomLife.files.head', { project: project.title }));
  const open = files.find(({ id }) => id === openId) ?? null;
  const add = viewerCan.write && (
    <FileUpload projectId={project.id} label={t('roomLife.file.add')} primary onSent={refetch} />
  );
  return (
    <RoomFrame
      project={project}
      sight={viewerCan}
      title={t('roomLife.files')}
      aside={files.length > 0 && add}
    >
      {files.length === 0 ? (
        <EmptyState icon={<FilesIcon aria-hidden size={36} />} title={t('roomLife.files.none')} action={add}>
          {viewerCan.inside && <p>{t('roomLife.files.noneText')}</p>}
        </EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {files.map((file) => (
            <Row key={file.id} file={file} onEdit={viewerCan.write ? () => setOpenId(file.id) : null} />
          ))}
        </ul>
      )}
      <Dialog
        open={!!open}
        onClose={() => setOpenId(null)}
        closeLabel={t('common.close')}
        title={open?.title ?? ''}
      >
        {open && (
          <Suspense fallback={<PageWaiting failed={false} onRetry={() => undefined} />}>
            <FileDialog
              projectId={project.id}
              file={open}
              onDone={() => {
                void refetch();
                setOpenId(null);
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </RoomFrame>
  );
};

/** Files of a project: all of them for those in the room, public ones for whoever sees the project. */
const FilesPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectFilesDocument, { slug }, { fresh: true });
  const all = data?.projectFiles;
  if (data && !all) throw new PageNotFound();
  return all ? (
    <Files all={all} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default FilesPage;
