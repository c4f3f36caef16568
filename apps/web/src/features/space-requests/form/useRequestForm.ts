import { parse } from '@kvart/domain/shared';
import {
  missingToPublishRequest,
  type SpaceRequestInput,
  spaceRequestInput,
} from '@kvart/domain/space-requests';
import type { Outcome } from '../../../lib/apollo/types.ts';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import type { SaveSpaceRequestMutationVariables } from '../SpaceRequestPage.gql.ts';
import { inputOf, type RequestValues } from './values.ts';

export type SentInput = SaveSpaceRequestMutationVariables['input'];

/** The API writes values of lists in capitals. */
const toSend = ({ places, ...input }: SpaceRequestInput): SentInput => ({
  ...input,
  audience: input.audience.toUpperCase() as SentInput['audience'],
  budgetBasis: input.budgetBasis.toUpperCase() as SentInput['budgetBasis'],
  rentModes: input.rentModes.map((mode) => mode.toUpperCase()) as SentInput['rentModes'],
  conditions: input.conditions.map((condition) => condition.toUpperCase()) as SentInput['conditions'],
  places: places.map(({ placeId, point, radiusKm }) => ({ placeId, ...point, radiusKm })),
});

/** The form about a room that is looked for; it says what is wrong by the same rules as the server. */
export const useRequestForm = <Value>({
  name,
  initial,
  locale: fixed,
  whole,
  submit,
  onDone,
}: {
  name: string;
  initial: RequestValues;
  /** The language the request was written in, where it is there already. */
  locale?: string;
  /** True where others read it once it is sent: then nothing that they need may be missing. */
  whole: () => boolean;
  submit: (input: SentInput) => Promise<Outcome<Value>>;
  onDone: (value: Value) => void;
}) => {
  const t = useT();
  const { locale: reading } = useLocale();
  const locale = (fixed ?? reading) as typeof reading;
  const say = (code: string, params: Record<string, string | number> = {}): string => {
    const key = `errors.${code}`;
    return t.has(key) ? t(key, params) : t('errors.invalid_input');
  };
  const read = (values: RequestValues) => parse(spaceRequestInput, inputOf(values, locale));
  const check = (values: RequestValues): Issue[] => {
    const outcome = read(values);
    const issues = outcome.ok
      ? whole()
        ? missingToPublishRequest(outcome.value)
        : []
      : outcome.error.kind === 'invalid_input'
        ? outcome.error.issues
        : [];
    return issues.map(({ code, params, path }) => ({ path, message: say(code, params) }));
  };
  return useForm<RequestValues, Value>({
    name,
    initial,
    check,
    submit: async (values) => {
      const outcome = read(values);
      // Checked a moment ago.
      if (!outcome.ok) throw new Error('The form was sent unchecked');
      return submit(toSend(outcome.value));
    },
    onDone,
  });
};

export type RequestForm = ReturnType<typeof useRequestForm>;
