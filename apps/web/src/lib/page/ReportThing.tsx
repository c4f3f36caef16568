import type { NoticeObject } from '@kvart/domain/desk';
import { Flag } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../i18n/I18n.tsx';

/** Leads to the form by which anybody can say that something is wrong with what the page shows. */
export const ReportThing = ({ type, id }: { type: NoticeObject; id: string }) => {
  const t = useT();
  return (
    <Link
      to={`/notice?type=${type}&id=${id}`}
      rel="nofollow"
      className="inline-flex items-center gap-2 py-2 text-sm text-soft hover:text-ink hover:underline"
    >
      <Flag aria-hidden size={16} />
      {t('common.reportThing')}
    </Link>
  );
};
