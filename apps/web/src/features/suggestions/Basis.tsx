import { Disclosure, LinkButton } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { SuggestionBasisDocument } from './ForYou.gql.ts';

/** What the suggestions are worked out from; where something is missing, why saying it would help. */
export const Basis = ({ actor: { name, slug } }: { actor: { name: string; slug: string } }) => {
  const t = useT();
  const format = useFormat();
  const { data } = usePageQuery(SuggestionBasisDocument, { slug }, { fresh: true });
  const actor = data?.actor;
  if (!actor) return null;
  const labels = (words: readonly { label: string }[]) => words.map(({ label }) => label).join(' · ');
  const said = {
    needs: labels(actor.needs.map(({ concept }) => concept)),
    offers: labels(actor.offers.map(({ concept }) => concept)),
    fields: labels(actor.sectors),
    place: actor.place?.name ?? '',
    languages: actor.languages.map(format.language).join(' · '),
    about: actor.about?.text ? t('suggestions.basis.aboutThere') : '',
  };
  const parts = Object.entries(said) as [keyof typeof said, string][];
  const missing = parts.filter(([, value]) => value === '').length;
  return (
    // Somebody new sees it open: it is what their first suggestions rest on.
    <Disclosure
      key={missing > 1 ? 'open' : 'closed'}
      open={missing > 1 || undefined}
      summary={t('suggestions.basis')}
      aside={
        missing > 0 && (
          <span className="text-sm font-normal text-soft">
            {t('suggestions.basis.count', { count: missing })}
          </span>
        )
      }
      className="rounded-lg border border-rule bg-sunk px-4"
    >
      <p className="max-w-text text-soft">{t('suggestions.basis.text', { actor: name })}</p>
      <dl className="mt-3 grid gap-x-8 gap-y-2.5 sm:grid-cols-2">
        {parts.map(([part, value]) => (
          <div key={part} className="border-t border-rule pt-2">
            <dt className="text-sm text-soft">{t(`suggestions.basis.${part}`)}</dt>
            <dd>
              {value === '' ? (
                <>
                  <span className="font-semibold">{t('suggestions.basis.missing')}</span>{' '}
                  <span className="block text-sm text-soft">{t(`suggestions.basis.missing.${part}`)}</span>
                </>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <LinkButton as={Link} to={`/actors/${slug}/edit`} size="sm">
          {t('suggestions.basis.edit')}
        </LinkButton>
        <Link to="/settings/suggestions" className="text-link text-sm">
          {t('suggestions.basis.settings')}
        </Link>
      </div>
    </Disclosure>
  );
};
