import type { ReactNode } from 'react';
import { EmptyState, LinkButton } from '@kvart/ui';
import { HandHelping } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { ServiceFacts } from './ServiceFacts.tsx';
import {
  CentreServicesDocument,
  type CentreServicesQuery,
  type ServicePartsFragment,
} from './Services.gql.ts';

type Found = NonNullable<CentreServicesQuery['centreServices']>;

const Service = ({ service, children }: { service: ServicePartsFragment; children: ReactNode }) => (
  <li className="border-t border-rule py-6" id={`service-${service.id}`}>
    <h2 className="text-xl break-words" lang={service.title.locale}>
      {service.title.text}
    </h2>
    <ServiceFacts service={service} />
    {service.text && (
      <p lang={service.text.locale} className="mt-3 max-w-text whitespace-pre-line break-words">
        {service.text.text}
      </p>
    )}
    {children}
  </li>
);

const Services = ({ found: { centre, services, viewerCanManage } }: { found: Found }) => {
  const t = useT();
  usePageHead(t('services.head', { centre: centre.name }));
  return (
    <div className="page max-w-4xl! pt-5 md:pt-7">
      <BackLink to={`/actors/${centre.slug}`}>{centre.name}</BackLink>
      <h1 className="text-3xl">{t('services.title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('services.lead', { centre: centre.name })}</p>
      {viewerCanManage && (
        <p className="mt-4">
          <LinkButton as={Link} to="/desk/services">
            {t('services.keep')}
          </LinkButton>
        </p>
      )}
      {services.length === 0 ? (
        <EmptyState icon={<HandHelping aria-hidden size={40} />} title={t('services.none')}>
          <p>{t('services.noneText')}</p>
        </EmptyState>
      ) : (
        <ul className="mt-6">
          {services.map((service) => (
            <Service key={service.id} service={service}>
              <p className="mt-4">
                <LinkButton
                  as={Link}
                  variant="primary"
                  to={`/actors/${centre.slug}/book?service=${service.id}`}
                  aria-label={t('appointments.bookOne', { title: service.title.text })}
                >
                  {t('appointments.book')}
                </LinkButton>
              </p>
            </Service>
          ))}
        </ul>
      )}
    </div>
  );
};

/** What a support centre offers, for everybody. */
const ServicesPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(CentreServicesDocument, { slug });
  if (data && !data.centreServices) throw new PageNotFound();
  return data?.centreServices ? (
    <Services found={data.centreServices} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default ServicesPage;
