import { mayEditFor, toIsoDate, type Viewer } from '@kvart/domain/shared';
import {
  canSeeExactPoint,
  canSeeRevision,
  emptySpaceFile,
  freeFrom,
  missingToPublish,
  monthlyCost,
  publicPeriods,
  type SpaceFile,
  spaceAbilities,
  visibleSpaceContact,
} from '@kvart/domain/spaces';
import { openInterestStates } from '@kvart/domain/interests';
import { createTranslator, type Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/index.ts';
import { type ActorRow, ActorView, conceptIdsOf } from '../actors/index.ts';
import { ConceptCatalogue, type NamedConcepts } from '../taxonomy/index.ts';
import { plainColumns } from './file-columns.ts';
import type { Space } from './space.model.ts';
import { toImage } from './space-image.ts';
import { checksOf, documentsOf } from './space-papers.view.ts';
import type { BuildingRow, InterestOfViewer, SpaceRow } from './space-row.ts';

/** Who reads, and in which language. */
export interface Reader {
  viewer: Viewer | null;
  locale: Locale;
}

/** A space as resolvers hand it on, with what fields of other modules are answered from. */
export type ShownSpace = Space & { actorId: string; viewerInterestRow?: InterestOfViewer | null };

/** What tells where a blurred space is as well as its point does. */
const telling = [
  'address',
  'buildingName',
  'cadastralArea',
  'cadastralParcel',
  'cadastralPart',
  'titleDeed',
  // Registers of monuments are public and name the building.
  'heritageRegisterNo',
] as const;

type Fields = ReadonlySet<string>;

export const conceptIdsOfSpace = ({
  permittedUseIds = [],
  prohibitedUseIds = [],
  actor,
}: SpaceRow): string[] => [
  ...permittedUseIds,
  ...prohibitedUseIds,
  ...(actor ? conceptIdsOf(actor as ActorRow) : []),
];

/** Shows stored spaces to a reader: in their language, without what they may not see. */
@Injectable()
export class SpaceView {
  constructor(
    private readonly catalogue: ConceptCatalogue,
    private readonly actors: ActorView,
  ) {}

  /** @param fields what is read of each space; without them it is shown whole. */
  async all(rows: readonly SpaceRow[], reader: Reader, fields?: Fields): Promise<ShownSpace[]> {
    const named = await this.catalogue.naming(rows.flatMap(conceptIdsOfSpace), reader.locale);
    return rows.map((row) => this.shown(row, reader, named, fields));
  }

  async one(row: SpaceRow, reader: Reader, fields?: Fields): Promise<ShownSpace> {
    const named = await this.catalogue.naming(conceptIdsOfSpace(row), reader.locale);
    return this.shown(row, reader, named, fields);
  }

  /** @param named knows the concepts of the row (`conceptIdsOfSpace`). */
  shown(row: SpaceRow, reader: Reader, named: NamedConcepts, fields?: Fields): ShownSpace {
    const { viewer, locale } = reader;
    const isRead = (field: string): boolean => !fields || fields.has(field);
    const exact = canSeeExactPoint(viewer, row);
    const edits = mayEditFor(viewer, row.actorId);
    const photos = row.photos ? row.photos.map(toImage) : [];
    const periods = row.periods ?? [];
    const today = toIsoDate(new Date());
    const shown = {
      ...row,
      title: row.title ? localizedText(row.title, row.originalLocale, locale) : null,
      description: row.description ? localizedText(row.description, row.originalLocale, locale) : null,
      place: row.place ?? null,
      point: pointOf(exact ? row.lat : row.publicLat, exact ? row.lon : row.publicLon),
      permittedUses: row.permittedUseIds ? named(row.permittedUseIds) : [],
      prohibitedUses: row.prohibitedUseIds ? named(row.prohibitedUseIds) : [],
      photos,
      cover: photos[0] ?? null,
      readiness: row.readiness ?? 'unchecked',
      documents: row.documents ? documentsOf(row, viewer) : [],
      checks: isRead('checks') ? checksOf(row, viewer) : [],
      periods: edits ? periods : publicPeriods(periods, today),
      freeFrom: row.periods ? freeFrom(row.availableFrom ?? null, periods, today) : null,
      contact: contactOf(row, viewer),
      monthlyCost: row.rentMode === undefined ? null : monthlyCost(pricesOf(row)),
      missing: edits && row.placeId !== undefined ? this.missing(row, locale) : [],
      timeline: (row.timeline ?? [])
        .filter((entry) => canSeeRevision(viewer, row, entry))
        .map((entry) => ({ ...entry, personName: viewer ? entry.personName : null })),
      interestCount: edits ? (row.interestTotal ?? null) : null,
      viewerCan: isRead('viewerCan') ? spaceAbilities(viewer, factsOf(row), today) : undefined,
      viewerInterestRow: row.viewerInterest,
      actor: row.actor ? this.actors.shown(row.actor as ActorRow, reader, named) : undefined,
      // A building tells where a blurred space is as well as its address does.
      building: row.building && exact ? buildingShown(row.building, locale) : null,
    };
    if (!exact) for (const name of telling) shown[name] = null;
    return shown as unknown as ShownSpace;
  }

  private missing(row: SpaceRow, locale: Locale) {
    const t = createTranslator(locale);
    return missingToPublish({ ...fileOf(row), photos: row.photos ?? [] }).map((entry) => ({
      ...entry,
      message: t(`domain.field.${entry.field}`),
    }));
  }
}

/** What is left of a space for someone who knew it and may not see it any more: its name, place and actor. */
export function nameOf(row: SpaceRow): SpaceRow {
  const { id, slug, version, state, actorId, isDemo, currency, pointBlurred, originalLocale } = row;
  const {
    listedAt,
    confirmedAt,
    staleSince,
    createdAt,
    updatedAt,
    title,
    place,
    actor,
    viewerHasInterest,
    viewerInterest,
  } = row;
  return {
    ...{ id, slug, version, state, actorId, isDemo, currency, pointBlurred, originalLocale },
    ...{
      listedAt,
      confirmedAt,
      staleSince,
      createdAt,
      updatedAt,
      title,
      place,
      actor,
      viewerHasInterest,
      viewerInterest,
    },
  };
}

const buildingShown = ({ lat, lon, units, ...building }: BuildingRow, locale: Locale) => ({
  ...building,
  point: pointOf(lat, lon),
  units: units.map(({ title, originalLocale, ...unit }) => ({
    ...unit,
    title: localizedText(title, originalLocale, locale),
  })),
});

const pointOf = (lat?: number | null, lon?: number | null) =>
  lat == null || lon == null ? null : { lat, lon };

const factsOf = (row: SpaceRow) => ({
  ...row,
  country: row.country ?? null,
  hasOpenInterest: isOpen(row.viewerInterest),
  viewerActor: row.viewerActor && {
    ...row.viewerActor,
    verifiedAt: row.viewerActor.verifiedAt === null ? null : new Date(row.viewerActor.verifiedAt),
  },
});

const isOpen = (interest?: InterestOfViewer | null): boolean =>
  !!interest && openInterestStates.includes(interest.state);

/** Cards show the cost of a month: for that alone neither the whole file nor a copy of the row is put together. */
const pricesOf = (row: SpaceRow) => ({
  rentMode: row.rentMode ?? null,
  usableM2: row.usableM2 ?? null,
  rentPerM2: row.rentPerM2 ?? null,
  runningCosts: row.runningCosts ?? null,
  heatingCosts: row.heatingCosts,
  serviceCharge: row.serviceCharge,
  vat: row.vat,
  vatRate: row.vatRate,
  country: row.country,
});

/** The file as the rules read it; what the statement left out is not looked at. */
function fileOf(row: SpaceRow): SpaceFile {
  const file: SpaceFile = emptySpaceFile();
  const names = [
    ...plainColumns,
    'title',
    'description',
    'placeId',
    'lat',
    'lon',
    'pointBlurred',
    'currency',
    'permittedUseIds',
    'prohibitedUseIds',
    'contactName',
    'contactEmail',
    'contactPhone',
    'contactVisibility',
  ] as const;
  return Object.assign(
    file,
    Object.fromEntries(names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]]))),
  );
}

function contactOf(row: SpaceRow, viewer: Viewer | null) {
  if (row.contactVisibility === undefined) return null;
  const { contactName = null, contactEmail = null, contactPhone = null, contactVisibility, actorId } = row;
  const seen = visibleSpaceContact(viewer, {
    actorId,
    contactName,
    contactEmail,
    contactPhone,
    contactVisibility,
  });
  return (
    seen && {
      ...seen,
      address: null,
      emailVisibility: contactVisibility,
      phoneVisibility: contactVisibility,
      addressVisibility: contactVisibility,
    }
  );
}
