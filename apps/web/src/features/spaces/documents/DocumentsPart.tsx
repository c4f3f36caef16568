import { Picture } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import type { DocumentPartsFragment } from './Documents.gql.ts';

/** The papers of a space on its page: floor plans to look at, and everything to open. */
export const DocumentsPart = ({ documents }: { documents: readonly DocumentPartsFragment[] }) => {
  const t = useT();
  const plans = documents.filter(({ kind, image }) => kind === 'FLOOR_PLAN' && image !== null);
  return (
    <>
      {plans.length > 0 && (
        <div className="mb-6 grid gap-6 sm:grid-cols-2">
          {plans.map(({ id, title, url, image }) => (
            <figure key={id} className={plans.length === 1 ? 'sm:col-span-2' : ''}>
              <a href={url} className="block rounded-sm border border-rule bg-white">
                {image && <Picture image={image} sizes="(min-width: 64rem) 44rem, 94vw" />}
              </a>
              <figcaption className="mt-1.5 text-sm text-soft">{title}</figcaption>
            </figure>
          ))}
        </div>
      )}
      <ul className="border-t border-rule" aria-label={t('documents.title')}>
        {documents.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
    </>
  );
};
