import {
  type ActorKind,
  type ConceptRelation,
  type Sector,
  verificationState,
  type Visibility,
  visibleContact,
} from '@kvart/domain/actors';
import { type LocalizedText as Stored, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/index.ts';
import { fileUrl } from '../../platform/files/index.ts';
import { ConceptCatalogue, type NamedConcepts, type Place } from '../taxonomy/index.ts';
import type { Actor } from './actor.model.ts';
import type { Brought } from './actor-parts.ts';

/** An actor as `actorJson` gives it. */
export interface ActorRow {
  id: string;
  slug: string;
  version: number;
  name: string;
  kind: ActorKind;
  sector: Sector;
  isDemo: boolean;
  website: string | null;
  languages: string[];
  about: Stored;
  originalLocale: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  emailVisibility: Visibility;
  phoneVisibility: Visibility;
  addressVisibility: Visibility;
  verifiedAt: string | null;
  verifiedUntil: string | null;
  verifiedBy: string | null;
  archivedAt: string | null;
  isUnclaimed: boolean;
  source?: string | null;
  place: Place | null;
  logo: { id: string; width: number; height: number; blur: string; variants: number[] } | null;
  concepts: { id: string; conceptId: string; relation: ConceptRelation; note: string | null }[];
  spaceCount: number;
  /** What other modules have added to the statement. */
  brought?: Brought;
}

/** What the guards look at. */
export const actorFacts = (row: ActorRow) => ({
  id: row.id,
  archivedAt: row.archivedAt ? new Date(row.archivedAt) : null,
  isUnclaimed: row.isUnclaimed,
});

/** An actor as resolvers hand it on, with what fields of other modules are answered from. */
export type ShownActor = Actor & { brought?: Brought };

interface ActorReader {
  viewer: Viewer | null;
  locale: string;
}

export const conceptIdsOf = (row: ActorRow): string[] => row.concepts.map(({ conceptId }) => conceptId);

/** Shows stored actors to a reader: in their language, without what they may not see. */
@Injectable()
export class ActorView {
  constructor(private readonly catalogue: ConceptCatalogue) {}

  async all(rows: readonly ActorRow[], reader: ActorReader): Promise<Actor[]> {
    const named = await this.catalogue.naming(rows.flatMap(conceptIdsOf), reader.locale);
    return rows.map((row) => this.shown(row, reader, named));
  }

  async one(row: ActorRow, reader: ActorReader): Promise<Actor> {
    return this.shown(row, reader, await this.catalogue.naming(conceptIdsOf(row), reader.locale));
  }

  /** @param named knows the concepts of the row (`conceptIdsOf`). */
  shown(row: ActorRow, { viewer, locale }: ActorReader, named: NamedConcepts): ShownActor {
    const related = (relation: ConceptRelation) =>
      row.concepts.flatMap(({ id, conceptId, note, relation: own }) => {
        const [concept] = own === relation ? named([conceptId]) : [];
        return concept ? [{ id, concept, note }] : [];
      });
    const { emailVisibility, phoneVisibility, addressVisibility } = row;
    return {
      brought: row.brought,
      id: row.id,
      slug: row.slug,
      version: row.version,
      name: row.name,
      kind: row.kind,
      sector: row.sector,
      isDemo: row.isDemo,
      isUnclaimed: row.isUnclaimed,
      source: row.source ?? null,
      website: row.website,
      languages: row.languages,
      place: row.place,
      spaceCount: row.spaceCount,
      about: localizedText(row.about, row.originalLocale, locale),
      logo: row.logo && logoImage(row.logo, row.name),
      sectors: related('is_in').map(({ concept }) => concept),
      offers: related('offers'),
      needs: related('needs'),
      contact: { ...visibleContact(viewer, row), emailVisibility, phoneVisibility, addressVisibility },
      verification: {
        state: verificationState(
          { verifiedAt: row.verifiedAt ? new Date(row.verifiedAt) : null, verifiedUntil: row.verifiedUntil },
          row.verifiedAt ? toIsoDate(new Date()) : '',
        ),
        at: row.verifiedAt,
        until: row.verifiedUntil,
        by: row.verifiedBy,
      },
    };
  }
}

/** A logo stands beside the actor's name, so the name is its alternative text. */
const logoImage = ({ variants, ...logo }: NonNullable<ActorRow['logo']>, name: string) => ({
  ...logo,
  alt: name,
  licence: null,
  variants: variants.map((width) => ({ width, url: fileUrl(logo.id, width) })),
});
