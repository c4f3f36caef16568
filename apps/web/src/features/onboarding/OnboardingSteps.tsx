import { RadioGroup, SectorMark, SkeletonText, TextAreaField, TextField } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { ConceptChips } from '../../lib/fields/ConceptChips.tsx';
import { ProfileVocabularyDocument } from '../../lib/fields/Fields.gql.ts';
import { PlaceField } from '../../lib/fields/PlaceField.tsx';
import type { ActorKind } from './Onboarding.gql.ts';
import { SimilarActors } from './SimilarActors.tsx';
import type { useProfile } from './useProfile.ts';

type Props = Pick<ReturnType<typeof useProfile>, 'profile' | 'set' | 'errorOf'>;

const kinds = [
  ['CREATIVE_FIRM', 'creative'],
  ['SMALL_BUSINESS', 'small_business'],
  ['NGO', 'civil'],
  ['MUNICIPALITY', 'public'],
  ['SUPPORT_ORGANISATION', 'support'],
  ['PRIVATE_OWNER', 'small_business'],
  ['HIGHER_EDUCATION', 'academic'],
] as const satisfies readonly (readonly [ActorKind, string])[];

export const KindStep = ({ profile, set, errorOf }: Props) => {
  const t = useT();
  return (
    <RadioGroup
      id="onboarding-kind"
      look="tiles"
      legend={t('onboarding.kind.legend')}
      hint={t('onboarding.kind.hint')}
      error={errorOf('kind')}
      value={profile.kind}
      onChange={(kind) => set({ kind })}
      options={kinds.map(([kind, sector]) => ({
        value: kind,
        label: t(`domain.actorKind.${lower(kind)}`),
        hint: t(`onboarding.kind.${lower(kind)}`),
        icon: <SectorMark sector={sector} />,
      }))}
    />
  );
};

export const NameStep = ({ profile, set, errorOf }: Props) => {
  const t = useT();
  return (
    <>
      <TextField
        id="onboarding-name"
        label={t('onboarding.name.label')}
        hint={t('onboarding.name.hint')}
        error={errorOf('name')}
        value={profile.name}
        maxLength={120}
        autoComplete="organization"
        required
        onChange={(event) => set({ name: event.target.value })}
      />
      {!profile.actor && <SimilarActors name={profile.name} />}
      <PlaceField
        id="onboarding-place"
        label={t('onboarding.name.place')}
        hint={t('onboarding.name.placeHint')}
        value={profile.place}
        error={errorOf('place')}
        onChange={(place) => set({ place })}
      />
    </>
  );
};

export const WorkStep = ({ profile, set, errorOf }: Props) => {
  const t = useT();
  const { data, loading } = usePageQuery(ProfileVocabularyDocument, {});
  const concepts = [...(data?.creative ?? []), ...(data?.trades ?? [])];
  return (
    <>
      <TextAreaField
        id="onboarding-about"
        label={t('onboarding.work.about')}
        hint={t('onboarding.work.aboutHint')}
        mark={t('common.optional')}
        error={errorOf('about')}
        rows={3}
        maxLength={4000}
        value={profile.about}
        onChange={(event) => set({ about: event.target.value })}
      />
      {loading ? (
        <SkeletonText lines={6} />
      ) : (
        <ConceptChips
          id="onboarding-fields"
          legend={t('onboarding.work.fields')}
          hint={t('onboarding.work.fieldsHint')}
          error={errorOf('fields')}
          concepts={concepts}
          chosen={profile.fields}
          onChange={(fields) => set({ fields })}
        />
      )}
    </>
  );
};

export const GiveStep = ({ profile, set, errorOf }: Props) => {
  const t = useT();
  const { data, loading } = usePageQuery(ProfileVocabularyDocument, {});
  if (loading) return <SkeletonText lines={8} />;
  return (
    <>
      <ConceptChips
        id="onboarding-needs"
        legend={t('onboarding.give.needs')}
        hint={t('onboarding.give.needsHint')}
        error={errorOf('needs')}
        concepts={data?.capabilities ?? []}
        chosen={profile.needs}
        onChange={(needs) => set({ needs })}
      />
      <ConceptChips
        id="onboarding-offers"
        legend={t('onboarding.give.offers')}
        hint={t('onboarding.give.offersHint')}
        error={errorOf('offers')}
        concepts={data?.capabilities ?? []}
        chosen={profile.offers}
        onChange={(offers) => set({ offers })}
      />
    </>
  );
};
