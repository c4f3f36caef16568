import type { ReactNode } from 'react';
import { FileText, Image as ImageIcon } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { DocumentPartsFragment } from './Documents.gql.ts';

const steps = [
  [1_048_576, 'megabyte'],
  [1024, 'kilobyte'],
  [1, 'byte'],
] as const;

/** The size of a file in the reader's way of writing numbers. */
export const useFileSize = () => {
  const format = useFormat();
  return (bytes: number): string => {
    const [size, unit] = steps.find(([least]) => bytes >= least) ?? [1, 'byte'];
    return format.number(bytes / size, { style: 'unit', unit, maximumFractionDigits: size > 1024 ? 1 : 0 });
  };
};

/** A document with what it is, and the way to open it. */
export const DocumentLine = ({
  document,
  forEditors = false,
  children,
}: {
  document: DocumentPartsFragment;
  /** Says as well who reads it. */
  forEditors?: boolean;
  children?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const size = useFileSize();
  const { kind, title, language, visibility, bytes, image, url } = document;
  const Shape = image ? ImageIcon : FileText;
  const facts = [
    t(`domain.documentKind.${lower(kind)}`),
    image ? t('documents.picture') : t('documents.pdf'),
    size(bytes),
    language && format.language(language),
  ];
  return (
    <li className="flex flex-wrap gap-x-3 gap-y-1 border-b border-rule py-2.5">
      <Shape aria-hidden size={20} className="mt-1 shrink-0 text-accent" />
      <div className="min-w-48 flex-1">
        <a href={url} className="text-link font-semibold break-words" lang={language ?? undefined}>
          {title}
        </a>
        <p className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</p>
        {forEditors && (
          <p className="text-sm text-soft">
            {t('documents.readBy', { who: t(`domain.documentVisibility.${lower(visibility)}`) })}
          </p>
        )}
      </div>
      {children}
    </li>
  );
};
