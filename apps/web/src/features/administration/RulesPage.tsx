import { EmptyState, Notice, SkeletonText } from '@kvart/ui';
import { ScrollText } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { MarkedText } from './MarkedText.tsx';
import { RulesPageDocument, type RulesPageQuery } from './Rules.gql.ts';

const Text = ({ rules }: { rules: NonNullable<RulesPageQuery['rules']> }) => {
  const t = useT();
  const format = useFormat();
  const { version, text, locale, validFrom, validUntil, versions } = rules;
  return (
    <>
      <p className="mt-2 text-soft">
        {t('rules.since', { version: format.number(version), date: format.date(validFrom) })}
      </p>
      {validUntil && (
        <Notice tone="warn" className="mt-4">
          {t('rules.noLonger', { date: format.date(validUntil) })}{' '}
          <Link to="/rules" className="text-link">
            {t('rules.now')}
          </Link>
        </Notice>
      )}
      <div className="mt-6">
        <MarkedText text={text} lang={locale} />
      </div>
      {versions.length > 1 && (
        <section aria-labelledby="rules-versions" className="mt-10 border-t border-rule pt-5">
          <h2 id="rules-versions" className="text-xl">
            {t('rules.versions')}
          </h2>
          <ul className="mt-2">
            {versions.map((one) => (
              <li key={one.version}>
                <Link to={`/rules?on=${String(one.validFrom).slice(0, 10)}`} className="text-link">
                  {t('rules.since', {
                    version: format.number(one.version),
                    date: format.date(one.validFrom),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** The rules of the network, as they hold or held on the day in the address. */
const RulesPage = () => {
  const t = useT();
  const [params] = useSearchParams();
  const on = params.get('on');
  const day = on && /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null;
  const { data, error, refetch } = usePageQuery(RulesPageDocument, { on: day });
  usePageHead(t('rules.title'));
  return (
    <article className="page pt-8 md:pt-14">
      <div className="mx-auto max-w-text">
        <h1 className="text-3xl">{t('rules.title')}</h1>
        {data?.rules ? (
          <Text rules={data.rules} />
        ) : data ? (
          <EmptyState icon={<ScrollText aria-hidden size={44} />} title={t('rules.none')}>
            <p>{t('rules.noneText')}</p>
          </EmptyState>
        ) : error ? (
          <QueryFailed onRetry={refetch} />
        ) : (
          <SkeletonText lines={8} />
        )}
      </div>
    </article>
  );
};

export default RulesPage;
