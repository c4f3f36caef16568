import { LinkButton, Notice, SkeletonText } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { SuggestionBasisDocument } from './ForYou.gql.ts';
import { searchLinks } from './search-links.ts';

/** For those who have switched suggestions off: the ordinary search, with what the profile says already filled in. */
export const SearchInstead = ({ slug }: { slug: string }) => {
  const t = useT();
  const { data } = usePageQuery(SuggestionBasisDocument, { slug });
  return (
    <div className="flex flex-col gap-6">
      <Notice
        title={t('suggestions.off.title')}
        action={
          <LinkButton as={Link} to="/settings/suggestions" size="sm">
            {t('suggestions.off.settings')}
          </LinkButton>
        }
      >
        <p>{t('suggestions.off.text')}</p>
      </Notice>
      <section aria-labelledby="search-instead">
        <h2 id="search-instead" className="text-xl">
          {t('suggestions.off.search')}
        </h2>
        {data ? (
          <ul className="mt-3 flex flex-col gap-2">
            {searchLinks(data.actor).map(({ to, label }) => (
              <li key={label}>
                <Link to={to} className="text-link inline-flex min-h-9 items-center font-semibold">
                  {t(`suggestions.off.${label}`)}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <SkeletonText lines={4} />
        )}
      </section>
    </div>
  );
};
