import { useState } from 'react';
import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { CheckList } from '../checks/CheckList.tsx';
import { DocumentsEditor } from '../documents/DocumentsEditor.tsx';
import { type SpacePapersQuery, SpacePapersDocument } from '../documents/Documents.gql.ts';

type Papers = NonNullable<SpacePapersQuery['space']>;

/** A part of the edit page that stands beside the file: it saves by itself and is asked for when it is opened. */
const Box = ({
  id,
  title,
  about,
  slug,
  children,
}: {
  id: string;
  title: string;
  about: string;
  slug: string;
  children: (space: Papers, refresh: () => Promise<unknown>) => ReactNode;
}) => {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = usePageQuery(SpacePapersDocument, { slug }, { skip: !open });
  const space = data?.space;
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group/section border-b border-ink"
    >
      <summary
        id={id}
        className="flex min-h-16 scroll-mt-20 list-none flex-wrap items-center gap-x-3 gap-y-0.5 py-3 [&::-webkit-details-marker]:hidden"
      >
        <ChevronRight
          aria-hidden
          size={20}
          className="shrink-0 transition-transform group-open/section:rotate-90"
        />
        <h2 className="min-w-0 flex-1 text-xl">{title}</h2>
        <span className="text-sm text-faint">{t('spaceForm.section.optional')}</span>
      </summary>
      {open && (
        <div className="flex flex-col gap-5 pt-1 pb-8">
          <p className="max-w-text text-soft">{about}</p>
          {space ? (
            children(space, () => refetch())
          ) : error ? (
            <QueryFailed onRetry={refetch} />
          ) : (
            <SkeletonText lines={6} />
          )}
        </div>
      )}
    </details>
  );
};

/** The technical check and the documents, below the sections of the file. */
export const PaperBoxes = ({ slug }: { slug: string }) => {
  const t = useT();
  return (
    <>
      <Box id="space-section-checks" title={t('checks.title')} about={t('checks.lead')} slug={slug}>
        {(space, refresh) => (
          <div>
            <CheckList
              space={space}
              documents={space.documents}
              mayCheck={space.viewerCan.check}
              refresh={refresh}
            />
          </div>
        )}
      </Box>
      <Box id="space-section-documents" title={t('documents.title')} about={t('documents.lead')} slug={slug}>
        {(space, refresh) => <DocumentsEditor space={space} refresh={refresh} />}
      </Box>
    </>
  );
};
