import { type MergedActorField, mergedActorFields } from '@kvart/domain/desk';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ActorSidePartsFragment } from './ActorPair.gql.ts';

export type Side = ActorSidePartsFragment;

/** What an actor says in a field, in words; empty where it says nothing. */
export const useFieldWords = () => {
  const t = useT();
  const format = useFormat();
  return (field: MergedActorField, { actor }: Side): string => {
    const words: Record<MergedActorField, () => string | null | undefined | false> = {
      name: () => actor.name,
      kind: () =>
        `${t(`domain.actorKind.${lower(actor.kind)}`)}, ${t(`domain.sector.${lower(actor.sector)}`)}`,
      place: () => actor.place && `${actor.place.name}, ${format.country(actor.place.country)}`,
      about: () => actor.about?.text,
      website: () => actor.website,
      languages: () => actor.languages.map((code) => format.language(code)).join(', '),
      logo: () => actor.logo && t('actorMerges.hasLogo'),
      email: () => actor.contact.email,
      phone: () => actor.contact.phone,
      address: () => actor.contact.address,
      verification: () =>
        actor.verification.state === 'VERIFIED' &&
        actor.verification.until &&
        t('actorMerges.verifiedUntil', { date: format.day(actor.verification.until) }),
    };
    return words[field]() || '';
  };
};

/** Fields in which two actors do not say the same. A logo is never the same file. */
export const differingFields = (
  words: ReturnType<typeof useFieldWords>,
  kept: Side,
  other: Side,
): MergedActorField[] =>
  mergedActorFields.filter((field) =>
    field === 'logo'
      ? kept.actor.logo?.id !== other.actor.logo?.id
      : words(field, kept) !== words(field, other),
  );
