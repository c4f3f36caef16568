import {
  Button,
  Checkbox,
  ErrorSummary,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
  useToast,
} from '@kvart/ui';
import {
  type Measure,
  measureRules,
  type NoticeGround,
  noticeGrounds,
  type RestrictedFunction,
  restrictedFunctions,
} from '@kvart/domain/desk';
import { useAction } from '../../lib/apollo/useAction.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { AnswerField } from './AnswerField.tsx';
import { DecideNoticeDocument, type NoticePartsFragment } from './Desk.gql.ts';

interface Values {
  measure: Measure | '';
  facts: string;
  ground: NoticeGround;
  basis: string;
  until: string;
  restricts: RestrictedFunction[];
}

const shortest = 10;
const upper = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

/** A decision with all that its statement of reasons has to say. */
export const DecidePanel = ({ notice, refetch }: { notice: NoticePartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const { show } = useToast();
  const [decide] = useAction(DecideNoticeDocument);
  const check = ({ measure, facts, basis, until, restricts }: Values): Issue[] => {
    const issues: Issue[] = [];
    const missing = (field: keyof Values, message = t('common.required')) =>
      issues.push({ path: [field], message });
    if (!measure) missing('measure');
    if (measure === 'restrict' && restricts.length === 0) missing('restricts');
    if (facts.trim().length < shortest) missing('facts', t('desk.textNeeded'));
    if (measure && measure !== 'nothing' && !basis.trim()) missing('basis');
    if (measure && measureRules[measure].until === 'must' && !until) missing('until');
    return issues;
  };
  const form = useForm<Values, unknown>({
    name: `decide-${notice.id}`,
    initial: { measure: '', facts: '', ground: lower(notice.ground), basis: '', until: '', restricts: [] },
    check,
    submit: async ({ measure, ground, restricts, ...texts }) => {
      const outcome = await decide({
        input: {
          ...{ ...texts, id: notice.id, version: notice.version, ground: upper(ground) },
          ...{ measure: upper(measure || 'nothing'), restricts: restricts.map(upper) },
        },
      });
      if (!outcome.ok && ['StaleVersion', 'Conflict'].includes(outcome.error.__typename)) {
        show({ text: t('desk.decide.overtaken') });
        void refetch();
      }
      return outcome;
    },
    onDone: () => show({ text: t('desk.decide.done'), tone: 'good' }),
  });
  const { measure, restricts } = form.values;
  const ends = measure !== '' && measureRules[measure].until !== 'never';
  return (
    <section aria-labelledby="decide" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="decide" className="text-xl">
        {t('desk.decide.title')}
      </h2>
      <p className="mt-1 text-soft">{t('desk.decide.lead')}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-4 flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <SelectField {...form.text('measure')} label={t('desk.statement.measure')} required>
          <option value="">{t('desk.decide.choose')}</option>
          {notice.viewerMeasures.map((value) => (
            <option key={value} value={lower(value)}>
              {t(`domain.measure.${lower(value)}`)}
            </option>
          ))}
        </SelectField>
        {measure === 'restrict' && (
          <fieldset id={form.idOf(['restricts'])} className="flex flex-col gap-2">
            <legend className="mb-1">{t('desk.decide.restricts')}</legend>
            {form.error('restricts') && <p className="text-bad">{form.error('restricts')}</p>}
            {restrictedFunctions.map((name) => (
              <Checkbox
                key={name}
                label={t(`domain.restrictedFunction.${name}`)}
                checked={restricts.includes(name)}
                onChange={({ target }) =>
                  form.set(
                    'restricts',
                    target.checked ? [...restricts, name] : restricts.filter((one) => one !== name),
                  )
                }
              />
            ))}
          </fieldset>
        )}
        {ends && (
          <TextField
            {...form.text('until')}
            label={t('desk.decide.until')}
            type="date"
            mark={measureRules[measure].until === 'may' ? t('common.optional') : undefined}
          />
        )}
        <AnswerField
          {...form.text('facts')}
          kind="notice"
          names={{ thing: notice.title, actor: notice.actorName }}
          onFill={(text) => form.set('facts', text)}
          label={t('desk.statement.facts')}
          hint={t('desk.decide.factsHint')}
          required
          rows={4}
          maxLength={4000}
        />
        <RadioGroup
          id={form.idOf(['ground'])}
          legend={t('desk.statement.basis')}
          value={form.values.ground}
          onChange={(ground) => form.set('ground', ground)}
          options={noticeGrounds.map((value) => ({ value, label: t(`domain.noticeGround.${value}`) }))}
        />
        <TextAreaField
          {...form.text('basis')}
          label={t('desk.decide.basis')}
          hint={t('desk.decide.basisHint')}
          rows={3}
          maxLength={2000}
        />
        <Button type="submit" variant="primary" busy={form.busy} className="self-start">
          {t('desk.decide.send')}
        </Button>
      </form>
    </section>
  );
};
