import { useMemo, useState } from 'react';
import type { SummaryItem } from '@kvart/ui';
import { useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { clearDraft, readDraft, writeDraft } from '../../lib/forms/draft.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { CompleteActorDocument, CreateActorDocument } from './Onboarding.gql.ts';
import { emptyProfile, inputOf, steps } from './profile.ts';
import type { Profile, Step } from './profile.ts';

const form = 'onboarding';

interface Problem {
  field?: string;
  text: string;
}

/** Which field of the form an input of the API came from. */
const fieldOf: Record<string, string> = { placeId: 'place', sectorIds: 'fields' };

/** The profile in the making: kept over reloads, saved with every step, the step in the address. */
export const useProfile = () => {
  const t = useT();
  const { locale } = useLocale();
  const { refresh, actAs } = useViewer();
  const [params, setParams] = useSearchParams();
  const [profile, setProfile] = useState<Profile>(() => ({ ...emptyProfile, ...readDraft(form) }));
  const [problems, setProblems] = useState<Problem[]>([]);
  const [create, creating] = useAction(CreateActorDocument);
  const [complete, completing] = useAction(CompleteActorDocument);

  const wanted = steps.find((step) => step === params.get('step')) ?? 'kind';
  // A step whose ground is missing (an old link, an emptied draft) leads back to the first.
  const step: Step =
    wanted !== 'kind' && !profile.kind ? 'kind' : needsActor(wanted) && !profile.actor ? 'name' : wanted;

  const keep = (next: Profile) => {
    setProfile(next);
    writeDraft(form, next);
  };
  const set = (part: Partial<Profile>) => {
    keep({ ...profile, ...part });
    setProblems([]);
  };
  const goTo = (to: Step) => {
    setProblems([]);
    setParams({ step: to });
    scrollTo(0, 0);
  };
  const after = steps[steps.indexOf(step) + 1] ?? 'done';
  const before = steps[steps.indexOf(step) - 1];

  const save = async () => {
    if (step === 'kind')
      return profile.kind ? goTo('name') : setProblems([{ field: 'kind', text: t('common.required') }]);
    if (step === 'name' && !profile.name.trim())
      return setProblems([{ field: 'name', text: t('common.required') }]);
    const input = inputOf(step, profile, locale);
    const { actor } = profile;
    const outcome = actor
      ? await complete({ id: actor.id, version: actor.version, input })
      : await create({ input });
    if (!outcome.ok) {
      const { error } = outcome;
      if (error.__typename === 'StaleVersion' && actor)
        keep({ ...profile, actor: { ...actor, version: error.currentVersion } });
      const issues = error.__typename === 'InvalidInput' ? error.issues : [];
      return setProblems(
        issues.length > 0
          ? issues.map(({ path, message }) => {
              const name = path.find((part) => part !== 'input') ?? '';
              return { field: fieldOf[name] ?? name, text: message };
            })
          : [{ text: error.message }],
      );
    }
    const { id, slug, version, name } = outcome.value;
    keep({ ...profile, actor: { id, slug, version, name } });
    if (!actor) {
      await refresh();
      await actAs(id);
    }
    goTo(after);
  };

  const summary = useMemo<SummaryItem[]>(
    () => problems.map(({ field, text }) => ({ text, field: field && `${form}-${field}` })),
    [problems],
  );
  return {
    profile,
    set,
    step,
    save,
    goTo,
    next: () => goTo(after),
    back: before && step !== 'done' ? () => goTo(before) : undefined,
    busy: creating || completing,
    summary,
    errorOf: (field: string) => problems.find((problem) => problem.field === field)?.text,
    finish: () => clearDraft(form),
  };
};

const needsActor = (step: Step) => step === 'work' || step === 'give' || step === 'done';
