import type { ComboboxOption } from '@kvart/ui/combobox';
import type { ActorInput, EditableActorFragment } from './ActorEdit.gql.ts';

type Visibility = EditableActorFragment['contact']['emailVisibility'];

/** What stands in the form. */
export interface ActorValues {
  /** The version of the profile that the form was filled from. */
  version: number;
  name: string;
  place: ComboboxOption | null;
  /** The text in each language. */
  about: { locale: string; text: string }[];
  website: string;
  sectorIds: string[];
  offers: string[];
  needs: string[];
  /** Notes by concept, for offers and needs. */
  notes: Record<string, string>;
  email: string;
  phone: string;
  address: string;
  emailVisibility: Visibility;
  phoneVisibility: Visibility;
  addressVisibility: Visibility;
}

/** Where the note on a word stands. */
export const noteKey = (list: 'offers' | 'needs', id: string) => `${list}:${id}`;

/** The form as it opens. */
export const valuesOf = (actor: EditableActorFragment, locale: string): ActorValues => {
  const { contact } = actor;
  const notes: Record<string, string> = {};
  for (const list of ['offers', 'needs'] as const)
    for (const { concept, note } of actor[list]) if (note) notes[noteKey(list, concept.id)] = note;
  return {
    version: actor.version,
    name: actor.name,
    place: actor.place && { id: actor.place.id, label: actor.place.name },
    about: actor.about?.translations.map(({ locale: language, text }) => ({ locale: language, text })) ?? [
      { locale, text: '' },
    ],
    website: actor.website ?? '',
    sectorIds: actor.sectors.map(({ id }) => id),
    offers: actor.offers.map(({ concept }) => concept.id),
    needs: actor.needs.map(({ concept }) => concept.id),
    notes,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    address: contact.address ?? '',
    emailVisibility: contact.emailVisibility,
    phoneVisibility: contact.phoneVisibility,
    addressVisibility: contact.addressVisibility,
  };
};

/** The form as the API takes it. */
export const inputOf = ({
  version: _version,
  place,
  notes,
  offers,
  needs,
  ...values
}: ActorValues): ActorInput => {
  const noted = (list: 'offers' | 'needs', ids: string[]) =>
    ids.map((conceptId) => ({ conceptId, note: notes[noteKey(list, conceptId)]?.trim() || null }));
  return {
    ...values,
    about: values.about.filter(({ text }) => text.trim() !== ''),
    website: values.website.trim() || null,
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    address: values.address.trim() || null,
    placeId: place?.id ?? null,
    offers: noted('offers', offers),
    needs: noted('needs', needs),
  };
};
