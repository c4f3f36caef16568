import type { MergedActorField } from '@kvart/domain/desk';

/** Columns of an actor behind what is chosen. */
export const columnsOf: Record<MergedActorField, readonly string[]> = {
  name: ['name'],
  kind: ['kind', 'sector'],
  place: ['place_id', 'country', 'lat', 'lon'],
  about: ['about', 'original_locale'],
  website: ['website'],
  languages: ['languages'],
  // Swapped, since one file is the logo of one actor.
  logo: ['logo_id'],
  email: ['email', 'email_visibility'],
  phone: ['phone', 'phone_visibility'],
  address: ['address', 'address_visibility'],
  verification: [
    'verified_at',
    'verified_until',
    'verified_by_id',
    'verification_note',
    'verified_checks',
    'verified_for_id',
    'verification_reminded',
  ],
};

/** Names in registers: the one that stays takes them over where it has none of its own. */
export const registerNames: readonly (readonly string[])[] = [
  ['external_source', 'external_id'],
  ['register_number'],
];
