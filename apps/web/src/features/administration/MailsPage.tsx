import { Badge } from '@kvart/ui';
import { PenLine, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { MailKindsDocument, type MailKindsQuery } from './Mails.gql.ts';

const Kind = ({ kind }: { kind: MailKindsQuery['mailKinds'][number] }) => {
  const t = useT();
  const format = useFormat();
  const languages = (locales: readonly string[]) => format.list(locales.map((one) => format.language(one)));
  const works = kind.ownLocales.filter((locale) => !kind.brokenLocales.includes(locale));
  return (
    <li className="border-t border-rule py-3">
      <Link to={`/admin/mails/${kind.name}`} className="font-semibold break-words">
        {kind.subject}
      </Link>
      <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-soft">
        <code className="break-all">{kind.name}</code>
        {works.length > 0 && (
          <Badge tone="note" icon={<PenLine aria-hidden size={14} />}>
            {t('mailTexts.ownIn', { languages: languages(works) })}
          </Badge>
        )}
        {kind.brokenLocales.length > 0 && (
          <Badge tone="bad" icon={<TriangleAlert aria-hidden size={14} />}>
            {t('mailTexts.brokenIn', { languages: languages(kind.brokenLocales) })}
          </Badge>
        )}
      </span>
    </li>
  );
};

/** Every mail that Kvart writes, by its subject. */
const MailsPage = () => {
  const t = useT();
  return (
    <AdminFrame part="mails">
      <p className="mb-4 max-w-text text-sm text-soft">{t('mailTexts.subjects')}</p>
      <AdminQuery document={MailKindsDocument}>
        {({ mailKinds }) => (
          <ul className="max-w-3xl border-b border-rule">
            {mailKinds.map((kind) => (
              <Kind key={kind.name} kind={kind} />
            ))}
          </ul>
        )}
      </AdminQuery>
    </AdminFrame>
  );
};

export default MailsPage;
