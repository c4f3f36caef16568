import { EmptyState } from '@kvart/ui';
import { isLocale, madeFrom, writtenLocales } from '@kvart/i18n/client';
import { MailQuestionMark } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { MailTextDocument } from './Mails.gql.ts';
import { MailTextForm } from './MailTextForm.tsx';

const linkClass =
  'flex min-h-11 items-center border-b-3 border-transparent px-3 no-underline hover:bg-sunk ' +
  'aria-[current=page]:border-accent aria-[current=page]:font-semibold';

const Languages = ({ chosen }: { chosen: string }) => {
  const t = useT();
  const format = useFormat();
  return (
    <nav aria-label={t('mailTexts.languages')} className="mt-4 mb-6">
      <ul className="flex gap-1 overflow-x-auto border-b border-rule">
        {writtenLocales.map((locale) => (
          <li key={locale} className="shrink-0">
            <Link
              to={`?in=${locale}`}
              replace
              className={linkClass}
              aria-current={locale === chosen ? 'page' : undefined}
            >
              {format.language(locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What one mail says in a language. */
const MailTextPage = () => {
  const t = useT();
  const format = useFormat();
  const { name = '' } = useParams();
  const [params] = useSearchParams();
  const asked = params.get('in');
  const wanted = isLocale(asked) ? asked : format.locale;
  const locale = madeFrom[wanted] ?? wanted;
  return (
    <AdminFrame part="mails">
      <AdminQuery key={`${name} ${locale}`} document={MailTextDocument} variables={{ name, locale }}>
        {({ mailText }, refetch) =>
          mailText ? (
            <>
              <Link to="/admin/mails" className="text-link">
                {t('mailTexts.all')}
              </Link>
              <h2 className="mt-3 text-2xl break-words" lang={locale}>
                {mailText.subject}
              </h2>
              <Languages chosen={locale} />
              <MailTextForm key={`${name} ${locale} ${mailText.version}`} mail={mailText} refetch={refetch} />
            </>
          ) : (
            <EmptyState
              icon={<MailQuestionMark aria-hidden size={44} />}
              title={t('mailTexts.unknown')}
              action={<Link to="/admin/mails">{t('mailTexts.all')}</Link>}
            />
          )
        }
      </AdminQuery>
    </AdminFrame>
  );
};

export default MailTextPage;
