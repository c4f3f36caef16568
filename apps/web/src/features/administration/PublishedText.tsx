import type { ReactNode } from 'react';
import { Notice, SkeletonText } from '@kvart/ui';
import { Link, useSearchParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { MarkedText } from './MarkedText.tsx';
import { PublishedTextDocument, type PublishedTextQuery } from './PublishedTexts.gql.ts';

const Text = ({
  path,
  now,
  published,
}: {
  path: string;
  now: string;
  published: NonNullable<PublishedTextQuery['publishedText']>;
}) => {
  const t = useT();
  const format = useFormat();
  const { version, text, locale, validFrom, validUntil, versions } = published;
  return (
    <>
      <p className="mt-2 text-soft">
        {t('rules.since', { version: format.number(version), date: format.date(validFrom) })}
      </p>
      {validUntil && (
        <Notice tone="warn" className="mt-4">
          {t('rules.noLonger', { date: format.date(validUntil) })}{' '}
          <Link to={path} className="text-link">
            {now}
          </Link>
        </Notice>
      )}
      <div className="mt-6">
        <MarkedText text={text} lang={locale} />
      </div>
      {versions.length > 1 && (
        <section aria-labelledby="text-versions" className="mt-10 border-t border-rule pt-5">
          <h2 id="text-versions" className="text-xl">
            {t('rules.versions')}
          </h2>
          <ul className="mt-2">
            {versions.map((one) => (
              <li key={one.version}>
                <Link to={`${path}?on=${String(one.validFrom).slice(0, 10)}`} className="text-link">
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

/** What the installation published, as it holds or held on the day in the address; `children` where there is nothing. */
export const PublishedTextPage = ({
  kind,
  path,
  title,
  now,
  children,
}: {
  kind: 'RULES' | 'PRIVACY';
  path: string;
  title: string;
  /** Says where the text of today is. */
  now: string;
  children: ReactNode;
}) => {
  const [params] = useSearchParams();
  const on = params.get('on');
  const day = on && /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null;
  const { data, error, refetch } = usePageQuery(PublishedTextDocument, { kind, on: day });
  if (data && !data.publishedText) return children;
  return (
    <article className="page pt-8 md:pt-14">
      <div className="mx-auto max-w-text">
        <h1 className="text-3xl">{title}</h1>
        {data?.publishedText ? (
          <Text {...{ path, now }} published={data.publishedText} />
        ) : error ? (
          <QueryFailed onRetry={refetch} />
        ) : (
          <SkeletonText lines={8} />
        )}
      </div>
    </article>
  );
};
