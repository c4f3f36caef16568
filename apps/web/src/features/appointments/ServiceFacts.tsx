import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ServicePartsFragment } from './Services.gql.ts';

/** What a service costs, as it is said. */
export const usePriceOf = () => {
  const t = useT();
  const format = useFormat();
  return ({ price, currency }: Pick<ServicePartsFragment, 'price' | 'currency'>): string =>
    price === null ? t('services.free') : format.money(price / 100, currency ?? undefined);
};

/** Duration, price, where, for whom and in which languages. */
export const ServiceFacts = ({ service }: { service: ServicePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const priceOf = usePriceOf();
  const who = service.sectors.map((sector) => t(`domain.sector.${lower(sector)}`));
  const facts = [
    t('services.minutes', { minutes: format.number(service.minutes) }),
    priceOf(service),
    service.ways.map((way) => t(`domain.appointmentWay.${lower(way)}`)).join(' / '),
    who.length > 0 ? t('services.for', { who: format.list(who) }) : t('services.forAll'),
    t('services.languages', { languages: format.list(service.languages.map(format.language)) }),
  ];
  return (
    <ul aria-label={t('services.facts')} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
};
