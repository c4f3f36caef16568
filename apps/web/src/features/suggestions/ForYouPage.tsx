import { EmptyState, LinkButton, Notice, SkeletonText, Tabs } from '@kvart/ui';
import { Sparkles } from 'lucide-react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import type { ViewerMembership } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { Basis } from './Basis.tsx';
import type { SuggestionKind } from './ForYou.gql.ts';
import { SuggestionList } from './SuggestionList.tsx';

const kinds: SuggestionKind[] = ['PARTNER', 'SPACE', 'PROJECT', 'NEED'];

/** What a support organisation does for others. */
const SupportLinks = () => {
  const t = useT();
  return (
    <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
      <Link to="/introduce" className="text-link font-semibold">
        {t('suggestions.introduceTwo.title')}
      </Link>
      <Link to="/introductions" className="text-link font-semibold">
        {t('brokerage.introductions.title')}
      </Link>
      <Link to="/desk/advice" className="text-link font-semibold">
        {t('brokerage.advice.title')}
      </Link>
      <Link to="/desk/dashboard" className="text-link font-semibold">
        {t('brokerage.dashboard.title')}
      </Link>
      <Link to="/suggestion-numbers" className="text-link font-semibold">
        {t('suggestions.funnel.title')}
      </Link>
    </p>
  );
};

const ForActor = ({ actor }: Pick<ViewerMembership, 'actor'>) => {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const asked = params.get('tab')?.toUpperCase();
  const selected = kinds.find((kind) => kind === asked) ?? 'PARTNER';
  return (
    <>
      <p className="mt-2 max-w-text text-lg text-soft">{t('suggestions.lead', { actor: actor.name })}</p>
      {actor.kind === 'SUPPORT_ORGANISATION' && <SupportLinks />}
      <div className="mt-5 mb-6">
        <Basis actor={actor} />
      </div>
      <Tabs
        label={t('suggestions.tabs')}
        selected={selected}
        onSelect={(tab) =>
          void navigate(
            { search: tab === 'PARTNER' ? '' : `?tab=${tab.toLowerCase()}` },
            { state: keepScroll },
          )
        }
        tabs={kinds.map((kind) => ({
          id: kind,
          label: t(`suggestions.tab.${lower(kind)}`),
          content: (
            <SuggestionList
              key={kind}
              actor={actor}
              kind={kind}
              title={t(`suggestions.list.${lower(kind)}`, { actor: actor.name })}
            />
          ),
        }))}
      />
    </>
  );
};

/** Who and what suits the actor one acts for, and why. */
const ForYouPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  const config = useConfig();
  usePageHead(t('suggestions.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/for-you" replace />;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('suggestions.title')}</h1>
      {loading && <SkeletonText lines={6} />}
      {config?.features.suggestions === false && (
        <Notice className="mt-4 max-w-text">{t('suggestions.offHere')}</Notice>
      )}
      {config?.features.suggestions !== false && viewer && actingAs && (
        <ForActor key={actingAs.actor.id} actor={actingAs.actor} />
      )}
      {viewer && viewer.memberships.length === 0 && (
        <EmptyState
          icon={<Sparkles aria-hidden size={44} />}
          title={t('suggestions.noActor.title')}
          action={
            <LinkButton as={Link} to="/onboarding?next=/for-you" variant="primary">
              {t('suggestions.noActor.button')}
            </LinkButton>
          }
        >
          <p>{t('suggestions.noActor.text')}</p>
        </EmptyState>
      )}
    </div>
  );
};

export default ForYouPage;
