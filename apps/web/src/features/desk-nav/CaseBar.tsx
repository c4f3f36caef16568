import { useEffect, useState } from 'react';
import { Badge, Button, LinkButton, useToast } from '@kvart/ui';
import { ArrowRight } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { watch } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { type NextCasesQuery, NextCasesDocument, SeeToCaseDocument } from './DeskNav.gql.ts';

type Case = NextCasesQuery['deskCases']['nodes'][number];

/** The order of the queue. */
const placeOf = ({ dueAt, id }: Case): string => `${dueAt} ${id}`;

/** What waits about the page that is open, and what would be next: the queue is worked through without going back. */
const CaseBar = () => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const { pathname } = useLocation();
  const { data, refetch } = usePageQuery(NextCasesDocument, {}, { fresh: true });
  const [seeTo, busy] = useAction(SeeToCaseDocument);
  // Where the queue was when this page was opened: the way goes on from there once the case is done.
  const [at, setAt] = useState<Case>();
  const rooms = data?.deskSummary?.rooms.join(' ') ?? '';
  useEffect(() => {
    const leave = rooms.split(' ').flatMap((deskId) => (deskId ? [watch({ deskId })] : []));
    return () => leave.forEach((one) => one());
  }, [rooms]);
  useLive('desk.changed', () => void refetch(), rooms !== '');
  const waiting = data?.deskCases.nodes ?? [];
  const here = waiting.filter(({ casePath }) => casePath === pathname);
  const last = here.at(-1) ?? at;
  if (last && last.id !== at?.id) setAt(last);
  // What somebody else has taken is theirs. From the end of the queue it goes on with the most urgent.
  const others = waiting.filter((one) => one.casePath !== pathname && one.canBeHandled);
  const next = others.find((one) => last && placeOf(one) > placeOf(last)) ?? others[0];
  const isSpace = pathname.startsWith('/space');
  if (!data?.deskSummary || (isSpace && !last)) return null;
  const done = async ({ id, version }: Case) => {
    const outcome = await seeTo({ id, version });
    show(
      outcome.ok ? { text: t('deskNav.seenTo'), tone: 'good' } : { text: outcome.error.message, tone: 'bad' },
    );
    void refetch();
  };
  return (
    <aside
      aria-label={t('deskNav.case')}
      className="case-bar no-print sticky bottom-14 z-10 mt-8 border-y border-rule bg-paper lg:bottom-0"
    >
      <div className="page flex items-center gap-x-4 gap-y-2 py-2.5 max-sm:flex-col max-sm:items-stretch">
        <ul className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
          {here.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-2">
              <Badge>{t(`domain.caseKind.${lower(one.kind)}`)}</Badge>
              <span className="text-sm text-soft">
                {t('deskNav.dueAt', { when: format.relative(one.dueAt) })}
              </span>
              {one.canBeDone && one.canBeHandled && (
                <Button size="sm" busy={busy} onClick={() => void done(one)}>
                  {t('domain.caseStep.done')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {next ? (
          <LinkButton
            as={Link}
            size="sm"
            to={next.casePath}
            icon={<ArrowRight aria-hidden size={16} className="shrink-0" />}
            className="max-w-full sm:max-w-96"
          >
            <span className="min-w-0 truncate">{t('deskNav.next', { thing: next.title })}</span>
          </LinkButton>
        ) : (
          <LinkButton as={Link} size="sm" to="/desk">
            {t('deskNav.cases')}
          </LinkButton>
        )}
      </div>
    </aside>
  );
};

export default CaseBar;
