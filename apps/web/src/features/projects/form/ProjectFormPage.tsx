import type { ReactNode } from 'react';
import { ErrorSummary, RadioGroup, TextAreaField, TextField } from '@kvart/ui';
import { projectBounds as bounds, projectVisibilities } from '@kvart/domain/projects';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { ConceptChips } from '../../../lib/fields/ConceptChips.tsx';
import { PlaceField } from '../../../lib/fields/PlaceField.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ProjectFieldsDocument } from '../Projects.gql.ts';
import type { ProjectForm } from './useProjectForm.ts';

/** The whole form on one calm page, for a new project and for one that is changed. */
export const ProjectFormPage = ({
  form,
  title,
  lead,
  before,
  startHint = null,
  children,
}: {
  form: ProjectForm;
  title: string;
  lead: string;
  /** Where it begins, and whom it invites. */
  before?: ReactNode;
  /** Why the first day is needed; none: it is not. */
  startHint?: string | null;
  /** The buttons at the end. */
  children: ReactNode;
}) => {
  const t = useT();
  const { data } = usePageQuery(ProjectFieldsDocument, {});
  usePageHead(title);
  const { values, set } = form;
  return (
    <div className="page max-w-2xl! pt-8 md:pt-14">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 text-soft">{lead}</p>
      <form noValidate onSubmit={form.onSubmit} className="mt-8 flex flex-col gap-7">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        {before}
        <TextField
          {...form.text('title')}
          label={t('projects.form.title')}
          hint={t('projects.form.titleHint')}
          required
          autoComplete="off"
          maxLength={bounds.title}
        />
        <TextAreaField
          {...form.text('summary')}
          label={t('projects.form.summary')}
          hint={t('projects.form.summaryHint')}
          required
          rows={3}
          maxLength={bounds.summary}
          count={(count) => t('common.charactersLeft', { left: bounds.summary - count })}
        />
        <PlaceField
          id={form.idOf(['placeId'])}
          label={t('projects.form.place')}
          error={form.issues.find(({ path }) => path[0] === 'placeId')?.message}
          value={values.place}
          onChange={(place) => set('place', place && { id: place.id, label: place.label })}
        />
        <TextAreaField
          {...form.text('description')}
          label={t('projects.form.description')}
          hint={t('projects.form.descriptionHint')}
          mark={t('common.optional')}
          rows={7}
          maxLength={bounds.description}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...form.text('startsOn')}
            type="date"
            label={t('projects.form.starts')}
            hint={startHint}
            required={startHint !== null}
            mark={startHint === null && t('common.optional')}
          />
          <TextField
            {...form.text('endsOn')}
            type="date"
            label={t('projects.form.ends')}
            mark={t('common.optional')}
          />
        </div>
        <ConceptChips
          id={form.idOf(['conceptIds'])}
          legend={t('projects.form.fields')}
          error={form.error('conceptIds')}
          concepts={data?.creative ?? []}
          chosen={values.conceptIds}
          onChange={(chosen) => set('conceptIds', chosen)}
        />
        <RadioGroup
          id={form.idOf(['visibility'])}
          legend={t('projects.form.visibility')}
          value={values.visibility}
          error={form.error('visibility')}
          onChange={(visibility) => set('visibility', visibility)}
          options={[...projectVisibilities].reverse().map((value) => ({
            value,
            label: t(`domain.projectVisibility.${value}`),
            hint: t(`projects.form.visibility.${value}`),
          }))}
        />
        <div className="flex flex-col gap-3">{children}</div>
      </form>
    </div>
  );
};
