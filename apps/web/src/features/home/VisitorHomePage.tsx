import { LinkButton, SectionHeading } from '@kvart/ui';
import { Link, Navigate } from 'react-router';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { Doors } from './Doors.tsx';
import { VisitorHomeDocument } from './HomeSpace.gql.ts';
import { HowItWorks } from './HowItWorks.tsx';
import { MapSection } from './MapSection.tsx';
import { NewestSpaces } from './NewestSpaces.tsx';
import { Numbers } from './Numbers.tsx';

/** The start page: one question, three doors, and what is new. */
const VisitorHomePage = () => {
  const t = useT();
  const config = useConfig();
  const { data, error, refetch } = usePageQuery(VisitorHomeDocument, {});
  usePageHead(`Kvart · ${t('home.title')}`);
  if (config?.setupRequired) return <Navigate to="/setup" replace />;
  return (
    <div className="page flex flex-col gap-14 pt-8 md:gap-20 md:pt-12">
      <div>
        <div className="md:grid md:grid-cols-[1.25fr_1fr] md:items-end md:gap-10">
          <div>
            <p className="kicker mb-2">{t('home.kicker')}</p>
            <h1 className="text-display">{t('home.question')}</h1>
          </div>
          <p className="mt-4 max-w-text text-lg text-soft md:mt-0 md:pb-2">{t('home.lead')}</p>
        </div>
        <div className="mt-8 md:mt-10">
          <Doors />
        </div>
      </div>
      {error && !data ? <QueryFailed onRetry={refetch} /> : <Numbers numbers={data?.numbers} />}
      <section aria-labelledby="newest">
        <SectionHeading
          id="newest"
          kicker={t('home.newest.kicker')}
          action={
            <Link to="/spaces" className="text-link font-semibold">
              {t('home.newest.all')}
            </Link>
          }
        >
          {t('home.newest.title')}
        </SectionHeading>
        <NewestSpaces spaces={error && !data ? [] : data?.spaces.nodes} />
      </section>
      <MapSection />
      <HowItWorks />
      <section
        aria-labelledby="join"
        className="rounded-lg bg-night px-6 py-10 text-center text-on-night md:py-14"
      >
        <h2 id="join" className="text-3xl">
          {t('home.join.title')}
        </h2>
        <p className="mx-auto mt-3 max-w-text text-lg">{t('home.join.text')}</p>
        <LinkButton as={Link} to="/sign-up" variant="primary" size="lg" className="mt-7">
          {t('home.join.button')}
        </LinkButton>
      </section>
    </div>
  );
};

export default VisitorHomePage;
