import { Link } from 'react-router';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ForAdmins } from './AdminFrame.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { parts } from './parts.ts';

/** All that can be set without code, with what each part is for. */
const AdminPage = () => {
  const t = useT();
  usePageHead(t('admin.title'));
  return (
    <ForAdmins>
      <div className="page pt-6 md:pt-10">
        <h1 className="text-3xl">{t('admin.title')}</h1>
        <p className="mt-2 max-w-text text-soft">{t('admin.lead')}</p>
        <FirstSteps />
        <ul className="mt-8 grid gap-x-10 gap-y-6 sm:grid-cols-2">
          {parts.map((part) => (
            <li key={part} className="border-t-2 border-ink pt-3">
              <h2 className="text-xl">
                <Link to={`/admin/${part}`}>{t(`admin.${part}.title`)}</Link>
              </h2>
              <p className="mt-1 text-soft">{t(`admin.${part}.lead`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </ForAdmins>
  );
};

export default AdminPage;
