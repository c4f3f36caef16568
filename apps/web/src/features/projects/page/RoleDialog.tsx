import { sectors } from '@kvart/domain/actors';
import { projectBounds as bounds, projectRoleInput } from '@kvart/domain/projects';
import { parse } from '@kvart/domain/shared';
import {
  Button,
  Checkbox,
  Dialog,
  ErrorSummary,
  Fieldset,
  SelectField,
  TextAreaField,
  TextField,
} from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { ConceptChips } from '../../../lib/fields/ConceptChips.tsx';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectRolePartsFragment } from '../ProjectPage.gql.ts';
import { OpenProjectRoleDocument, RoleVocabularyDocument, SaveProjectRoleDocument } from './Roles.gql.ts';
import type { OpenProjectRoleMutationVariables } from './Roles.gql.ts';

type Sent = OpenProjectRoleMutationVariables['input'];
const offered = ['partner', 'associated', 'funder', 'evaluator'] as const;

interface RoleValues {
  title: string;
  text: string;
  conceptIds: string[];
  sectors: (typeof sectors)[number][];
  partnerRole: (typeof offered)[number];
  wantedUntil: string;
  reward: string;
}

const empty: RoleValues = {
  title: '',
  text: '',
  conceptIds: [],
  sectors: [],
  partnerRole: 'partner',
  wantedUntil: '',
  reward: '',
};

const valuesOf = (role: ProjectRolePartsFragment): RoleValues => {
  const part = lower(role.partnerRole);
  return {
    title: role.title,
    text: role.text,
    conceptIds: role.concepts.map(({ id }) => id),
    sectors: role.sectors.map(lower),
    partnerRole: offered.find((word) => word === part) ?? 'partner',
    wantedUntil: role.wantedUntil ?? '',
    reward: role.reward,
  };
};

/** Says whom the project looks for, and changes what was said. */
export const RoleDialog = ({
  projectId,
  role,
  onClose,
}: {
  projectId: string;
  /** None: a new one. */
  role?: ProjectRolePartsFragment;
  onClose: () => void;
}) => {
  const t = useT();
  const { locale: reading } = useLocale();
  // A role keeps the language that it was written in.
  const locale = role?.locale ?? reading;
  const { data } = usePageQuery(RoleVocabularyDocument, {});
  const [open, opening] = useAction(OpenProjectRoleDocument);
  const [save, saving] = useAction(SaveProjectRoleDocument);
  const read = (values: RoleValues) =>
    parse(projectRoleInput, { ...values, locale, wantedUntil: values.wantedUntil || null });
  const form = useForm({
    name: `role-${role?.id ?? projectId}`,
    // What is stored comes first: a draft would write over what others have changed since.
    keep: !role,
    initial: role ? valuesOf(role) : empty,
    check: (values) => {
      const outcome = read(values);
      if (outcome.ok || outcome.error.kind !== 'invalid_input') return [];
      return outcome.error.issues.map(({ code, params, path }) => {
        const key = `errors.${code}`;
        return { path, message: t.has(key) ? t(key, params ?? {}) : t('errors.invalid_input') };
      });
    },
    submit: (values) => {
      const outcome = read(values);
      // Checked a moment ago.
      if (!outcome.ok) throw new Error('The form was sent unchecked');
      const { value } = outcome;
      const input = {
        ...value,
        partnerRole: value.partnerRole.toUpperCase() as Sent['partnerRole'],
        sectors: value.sectors.map((sector) => sector.toUpperCase()) as Sent['sectors'],
      };
      return role ? save({ id: role.id, version: role.version, input }) : open({ projectId, input });
    },
    onDone: onClose,
  });
  const { values, set } = form;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(role ? 'projects.roles.edit' : 'projects.roles.open')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={opening || saving} onClick={() => void form.send()}>
          {t(role ? 'common.save' : 'projects.roles.publish')}
        </Button>
      }
    >
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextField
          {...form.text('title')}
          label={t('projects.roles.form.title')}
          hint={t('projects.roles.form.titleHint')}
          required
          autoComplete="off"
          maxLength={bounds.roleTitle}
        />
        <TextAreaField
          {...form.text('text')}
          label={t('projects.roles.form.text')}
          mark={t('common.optional')}
          rows={4}
          maxLength={bounds.roleText}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...form.text('wantedUntil')}
            type="date"
            label={t('projects.roles.form.until')}
            mark={t('common.optional')}
          />
          <SelectField {...form.text('partnerRole')} label={t('projects.invite.role')}>
            {offered.map((role) => (
              <option key={role} value={role}>
                {t(`domain.partnerRole.${role}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <TextField
          {...form.text('reward')}
          label={t('projects.roles.form.reward')}
          hint={t('projects.roles.form.rewardHint')}
          mark={t('common.optional')}
          autoComplete="off"
          maxLength={bounds.reward}
        />
        <Fieldset id={form.idOf(['sectors'])} legend={t('projects.roles.form.sectors')}>
          <div className="grid gap-3 sm:grid-cols-2">
            {sectors.map((sector) => (
              <Checkbox
                key={sector}
                label={t(`domain.sector.${sector}`)}
                checked={values.sectors.includes(sector)}
                onChange={() =>
                  set(
                    'sectors',
                    values.sectors.includes(sector)
                      ? values.sectors.filter((other) => other !== sector)
                      : [...values.sectors, sector],
                  )
                }
              />
            ))}
          </div>
        </Fieldset>
        <ConceptChips
          id={form.idOf(['conceptIds'])}
          legend={t('projects.roles.form.brings')}
          error={form.error('conceptIds')}
          concepts={data?.capabilities ?? []}
          chosen={values.conceptIds}
          onChange={(chosen) => set('conceptIds', chosen)}
        />
      </form>
    </Dialog>
  );
};
