import { FileText } from 'lucide-react';
import { useFormat, useT } from '../i18n/I18n.tsx';
import { lower } from '../lower.ts';

interface Paper {
  kind: 'STATUTES' | 'REGISTER_EXTRACT' | 'AUTHORISATION' | 'OTHER';
  name: string;
  url: string;
  addedAt: string;
  addedBy: string | null;
}

/** A paper that an actor handed in, with the way to read it. */
export const PaperLine = ({ paper: { kind, name, url, addedAt, addedBy } }: { paper: Paper }) => {
  const t = useT();
  const format = useFormat();
  return (
    <div className="min-w-0 flex-1 basis-60">
      <a
        href={url}
        target="_blank"
        rel="noopener"
        className="text-link inline-flex min-h-11 max-w-full items-center gap-2"
      >
        <FileText aria-hidden size={18} className="shrink-0" />
        <span className="min-w-0 break-words">{t(`domain.verificationPaperKind.${lower(kind)}`)}</span>
      </a>
      <p className="text-sm break-words text-soft">
        {[name, format.date(addedAt), addedBy].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
};
