import { Link, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { usePriceOf } from './ServiceFacts.tsx';
import { CentreServicesDocument } from './Services.gql.ts';

/** So many stand on the profile; the page of the services has them all. */
const most = 4;

/** On the profile of a support centre: what it offers. */
export const ActorServices = () => {
  const t = useT();
  const priceOf = usePriceOf();
  const { slug = '' } = useParams();
  const { data } = usePageQuery(CentreServicesDocument, { slug });
  const services = data?.centreServices?.services ?? [];
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="actor-services">
      <h2 id="actor-services" className="text-2xl">
        {t('services.title')}
      </h2>
      <ul className="mt-2">
        {services.slice(0, most).map((service) => (
          <li
            key={service.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-rule py-3"
          >
            <Link
              to={`/actors/${slug}/services#service-${service.id}`}
              lang={service.title.locale}
              className="text-link min-w-0 text-lg break-words"
            >
              {service.title.text}
            </Link>
            <span className="text-sm text-soft">
              {t('services.minutes', { minutes: service.minutes })} · {priceOf(service)}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Link to={`/actors/${slug}/services`} className="text-link font-semibold">
          {t('services.all')}
        </Link>
      </p>
    </section>
  );
};
