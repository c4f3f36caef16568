import { createTranslator, type Locale } from '@kvart/i18n';
import {
  type ActorData,
  addressOfPicture,
  type ListData,
  type ProjectData,
  type SpaceData,
} from './page-data.ts';

/** Things described in the words of schema.org. */
export type JsonLd = Record<string, unknown>;

const graph = (...things: JsonLd[]): JsonLd => ({ '@context': 'https://schema.org', '@graph': things });

const postal = (place: SpaceData['place'], more: JsonLd = {}): JsonLd | undefined =>
  place
    ? { '@type': 'PostalAddress', ...more, addressLocality: place.name, addressCountry: place.country }
    : undefined;

/** The way from the first page to this one. */
function breadcrumbs(origin: string, list: { path: string; name: string }, own: string): JsonLd {
  const steps = [
    { name: 'Kvart', item: `${origin}/` },
    { name: list.name, item: origin + list.path },
    { name: own },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}

const withoutSite = (title: string): string => title.replace(/ · Kvart$/, '');

/** A space: the listing, the rooms it is about, and what they cost. */
export function spaceJsonLd(space: SpaceData, locale: Locale, origin: string): JsonLd {
  const t = createTranslator(locale);
  const name = space.title?.text ?? t('head.space.untitled');
  const url = `${origin}/spaces/${space.slug}`;
  const { monthlyCost, minMonths, maxMonths, usableM2, point } = space;
  const months = { '@type': 'QuantitativeValue', unitCode: 'MON' };
  return graph(
    {
      '@type': 'RealEstateListing',
      '@id': url,
      ...{ url, name, inLanguage: locale, description: space.description?.text },
      image: space.photos.slice(0, 6).map((photo) => addressOfPicture(photo, origin)),
      datePosted: space.listedAt ?? undefined,
      dateModified: space.updatedAt ?? undefined,
      leaseLength:
        minMonths == null && maxMonths == null
          ? undefined
          : { ...months, minValue: minMonths ?? undefined, maxValue: maxMonths ?? undefined },
      mainEntity: {
        '@type': 'Accommodation',
        name,
        address: postal(space.place, {
          streetAddress: space.address ?? undefined,
          postalCode: space.postalCode ?? undefined,
        }),
        geo: point ? { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } : undefined,
        floorSize:
          usableM2 === null ? undefined : { '@type': 'QuantitativeValue', value: usableM2, unitCode: 'MTK' },
        floorLevel: space.floor == null ? undefined : String(space.floor),
        numberOfRooms: space.rooms ?? undefined,
        permittedUsage: space.permittedUses?.map(({ label }) => label).join(', ') || undefined,
      },
      offers: {
        '@type': 'Offer',
        businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut',
        availability: 'https://schema.org/InStock',
        availabilityStarts: space.freeFrom ?? undefined,
        offeredBy: {
          '@type': 'Organization',
          name: space.actor.name,
          url: `${origin}/actors/${space.actor.slug}`,
        },
        priceSpecification:
          monthlyCost == null
            ? undefined
            : {
                ...{ '@type': 'UnitPriceSpecification', price: monthlyCost, priceCurrency: space.currency },
                ...{ unitCode: 'MON', referenceQuantity: { ...months, value: 1 } },
              },
      },
    },
    breadcrumbs(origin, { path: '/spaces', name: withoutSite(t('head.spaces.title')) }, name),
  );
}

/** What schema.org calls the kinds of actors that it knows. */
const kinds: Partial<Record<string, string>> = {
  MUNICIPALITY: 'GovernmentOrganization',
  NGO: 'NGO',
  HIGHER_EDUCATION: 'CollegeOrUniversity',
};

export function actorJsonLd(actor: ActorData, locale: Locale, origin: string): JsonLd {
  const t = createTranslator(locale);
  const url = `${origin}/actors/${actor.slug}`;
  return graph(
    {
      '@type': kinds[actor.kind ?? ''] ?? 'Organization',
      '@id': url,
      ...{ url, name: actor.name, description: actor.about?.text },
      sameAs: actor.website ?? undefined,
      logo: addressOfPicture(actor.logo, origin),
      address: postal(actor.place),
    },
    breadcrumbs(origin, { path: '/actors', name: withoutSite(t('head.actors.title')) }, actor.name),
  );
}

/** A project with who is in it; and its story as an article about it. */
export function projectJsonLd(project: ProjectData, locale: Locale, origin: string): JsonLd {
  const t = createTranslator(locale);
  const url = `${origin}/projects/${project.slug}`;
  const { title: name, story } = project;
  const members = (project.partners ?? [])
    .filter(({ state }) => state === 'ACTIVE')
    .map(({ actor }) => ({
      '@type': 'Organization',
      ...{ name: actor.name, url: `${origin}/actors/${actor.slug}` },
    }));
  const article =
    story?.state === 'PUBLISHED'
      ? [
          {
            '@type': 'Article',
            ...{ url, headline: story.headline, inLanguage: story.locale, about: { '@id': url } },
            datePublished: story.publishedAt ?? undefined,
            image: story.pictures.map((picture) => addressOfPicture(picture, origin)),
            author: members,
          },
        ]
      : [];
  return graph(
    {
      '@type': 'Project',
      '@id': url,
      ...{ url, name, description: project.summary, inLanguage: project.locale },
      foundingDate: project.startsOn ?? undefined,
      dissolutionDate: project.endsOn ?? undefined,
      location: postal(project.place),
      member: members,
    },
    ...article,
    breadcrumbs(origin, { path: '/projects', name: withoutSite(t('head.projects.title')) }, name),
  );
}

/** A list, as far as it stands on the page. */
export function listJsonLd({ nodes, totalCount }: ListData, name: string, address: string): JsonLd {
  return graph({
    '@type': 'ItemList',
    ...{ name: withoutSite(name), url: address, numberOfItems: totalCount },
    itemListElement: nodes.map((node, index) => ({
      ...{ '@type': 'ListItem', position: index + 1 },
      ...{ name: node.name, url: `${address}/${node.slug}` },
    })),
  });
}
