import type { ComboboxOption } from '@kvart/ui/combobox';
import type { ActorInput, ActorKind } from './Onboarding.gql.ts';

/** What has been said so far, and the actor made from it. */
export interface Profile {
  kind: ActorKind | null;
  name: string;
  place: ComboboxOption | null;
  about: string;
  fields: string[];
  needs: string[];
  offers: string[];
  actor: { id: string; slug: string; version: number; name: string } | null;
}

export const emptyProfile: Profile = {
  kind: null,
  name: '',
  place: null,
  about: '',
  fields: [],
  needs: [],
  offers: [],
  actor: null,
};

export const steps = ['kind', 'name', 'work', 'give', 'done'] as const;
export type Step = (typeof steps)[number];

/** The part of the profile that a step has asked for, as the API takes it. */
export const inputOf = (step: Step, profile: Profile, locale: string): ActorInput => {
  const notes = (ids: string[]) => ids.map((conceptId) => ({ conceptId }));
  switch (step) {
    case 'name':
      return { name: profile.name.trim(), kind: profile.kind, placeId: profile.place?.id ?? null };
    case 'work':
      return {
        sectorIds: profile.fields,
        ...(profile.about.trim() ? { about: [{ locale, text: profile.about.trim() }] } : {}),
      };
    case 'give':
      return { needs: notes(profile.needs), offers: notes(profile.offers) };
    default:
      return {};
  }
};
