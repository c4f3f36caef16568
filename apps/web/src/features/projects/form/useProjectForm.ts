import { projectInput } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import type { Outcome } from '../../../lib/apollo/types.ts';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import type { SaveProjectMutationVariables } from '../ProjectPage.gql.ts';
import { inputOf, type ProjectValues } from './values.ts';

export type SentProject = SaveProjectMutationVariables['input'];

/** The short form of a project; it says what is wrong by the same rules as the server. */
export const useProjectForm = <Value>({
  name,
  initial,
  locale: fixed,
  needsStart = false,
  submit,
  onDone,
}: {
  name: string;
  initial: ProjectValues;
  /** The language the project is written in, where it is there already. */
  locale?: string;
  /** The first day has to be known. */
  needsStart?: boolean;
  submit: (input: SentProject, message: string) => Promise<Outcome<Value>>;
  onDone: (value: Value) => void;
}) => {
  const t = useT();
  const { locale: reading } = useLocale();
  const locale = (fixed ?? reading) as typeof reading;
  const say = (code: string, params: Record<string, string | number> = {}): string => {
    const key = `errors.${code}`;
    return t.has(key) ? t(key, params) : t('errors.invalid_input');
  };
  const read = (values: ProjectValues) => parse(projectInput, inputOf(values, locale));
  const check = (values: ProjectValues): Issue[] => {
    const start = needsStart && !values.startsOn ? [{ path: ['startsOn'], message: say('required') }] : [];
    const outcome = read(values);
    if (outcome.ok || outcome.error.kind !== 'invalid_input') return start;
    const issues = outcome.error.issues.map(({ code, params, path }) => ({
      path,
      message: say(code, params),
    }));
    return [...issues, ...start];
  };
  return useForm<ProjectValues, Value>({
    name,
    initial,
    check,
    submit: async (values) => {
      const outcome = read(values);
      // Checked a moment ago.
      if (!outcome.ok) throw new Error('The form was sent unchecked');
      const visibility = outcome.value.visibility.toUpperCase() as SentProject['visibility'];
      return submit({ ...outcome.value, visibility }, values.message.trim());
    },
    onDone,
  });
};

export type ProjectForm = ReturnType<typeof useProjectForm>;
