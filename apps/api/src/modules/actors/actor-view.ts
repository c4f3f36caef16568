import {
  type ActorKind,
  type ConceptRelation,
  type Sector,
  type VerificationCheck,
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

/** An actor as `actorJson` gives it; what a request does not read is not there. */
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
  /** The support centre. */
  verifiedBy: string | null;
  verifiedChecks: VerificationCheck[] | null;
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

interface ActorReader {
  viewer: Viewer | null;
  locale: string;
}

export const conceptIdsOf = ({ concepts }: Partial<ActorRow>): string[] =>
  concepts ? concepts.map(({ conceptId }) => conceptId) : [];

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
  shown(row: ActorRow, reader: ActorReader, named: NamedConcepts): ShownActor {
    return new ShownActor(row, reader, named);
  }
}

/** An actor as resolvers hand it on. What a request does not ask for is not worked out (and may not have been read). */
export class ShownActor implements Actor {
  readonly id: string;
  readonly isUnclaimed: boolean;

  constructor(
    private readonly row: ActorRow,
    private readonly reader: ActorReader,
    private readonly named: NamedConcepts,
  ) {
    this.id = row.id;
    this.isUnclaimed = row.isUnclaimed;
  }

  /** What fields of other modules are answered from. */
  get brought() {
    return this.row.brought;
  }
  get slug() {
    return this.row.slug;
  }
  get version() {
    return this.row.version;
  }
  get name() {
    return this.row.name;
  }
  get kind() {
    return this.row.kind;
  }
  get sector() {
    return this.row.sector;
  }
  get isDemo() {
    return this.row.isDemo;
  }
  get source() {
    return this.row.source ?? null;
  }
  get website() {
    return this.row.website;
  }
  get languages() {
    return this.row.languages;
  }
  get place() {
    return this.row.place;
  }
  get spaceCount() {
    return this.row.spaceCount;
  }
  get about() {
    return localizedText(this.row.about, this.row.originalLocale, this.reader.locale);
  }
  get logo() {
    return this.row.logo && logoImage(this.row.logo, this.row.name);
  }
  get sectors() {
    return this.related('is_in').map(({ concept }) => concept);
  }
  get offers() {
    return this.related('offers');
  }
  get needs() {
    return this.related('needs');
  }
  get contact() {
    const { emailVisibility, phoneVisibility, addressVisibility } = this.row;
    const seen = visibleContact(this.reader.viewer, this.row);
    return { ...seen, emailVisibility, phoneVisibility, addressVisibility };
  }
  get verification() {
    const { verifiedAt, verifiedUntil, verifiedBy, verifiedChecks } = this.row;
    const facts = { verifiedAt: verifiedAt ? new Date(verifiedAt) : null, verifiedUntil };
    const state = verificationState(facts, verifiedAt ? toIsoDate(new Date()) : '');
    return { state, at: verifiedAt, until: verifiedUntil, by: verifiedBy, checks: verifiedChecks ?? [] };
  }

  private related(relation: ConceptRelation) {
    return this.row.concepts.flatMap(({ id, conceptId, note, relation: own }) => {
      const [concept] = own === relation ? this.named([conceptId]) : [];
      return concept ? [{ id, concept, note }] : [];
    });
  }
}

/** A logo stands beside the actor's name, so the name is its alternative text. */
const logoImage = ({ variants, ...logo }: NonNullable<ActorRow['logo']>, name: string) => ({
  ...logo,
  alt: name,
  licence: null,
  variants: variants.map((width) => ({ width, url: fileUrl(logo.id, width) })),
});
