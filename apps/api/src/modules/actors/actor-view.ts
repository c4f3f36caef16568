import {
  type ActorKind,
  type ConceptRelation,
  type Sector,
  verificationState,
  type Visibility,
  visibleContact,
} from '@kvart/domain/actors';
import type { LocalizedText as Stored, Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/index.ts';
import { fileUrl } from '../../platform/files/index.ts';
import { ConceptCatalogue, type Place } from '../taxonomy/index.ts';
import type { Actor } from './actor.model.ts';

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
}

/** What the guards look at. */
export const actorFacts = (row: ActorRow) => ({
  id: row.id,
  archivedAt: row.archivedAt ? new Date(row.archivedAt) : null,
  isUnclaimed: row.isUnclaimed,
});

/** Shows stored actors to a reader: in their language, without what they may not see. */
@Injectable()
export class ActorView {
  constructor(private readonly catalogue: ConceptCatalogue) {}

  all(rows: ActorRow[], reader: { viewer: Viewer | null; locale: string }): Promise<Actor[]> {
    return Promise.all(rows.map((row) => this.one(row, reader)));
  }

  async one(row: ActorRow, { viewer, locale }: { viewer: Viewer | null; locale: string }): Promise<Actor> {
    const labels = await this.catalogue.named(
      row.concepts.map(({ conceptId }) => conceptId),
      locale,
    );
    const byId = new Map(labels.map((concept) => [concept.id, concept]));
    const related = (relation: ConceptRelation) =>
      row.concepts.flatMap(({ id, conceptId, note, ...entry }) => {
        const concept = entry.relation === relation ? byId.get(conceptId) : undefined;
        return concept ? [{ id, concept, note }] : [];
      });
    const { emailVisibility, phoneVisibility, addressVisibility } = row;
    return {
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
          new Date().toISOString().slice(0, 10),
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
