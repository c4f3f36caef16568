import { RadioGroup, TextAreaField, TextField } from '@kvart/ui';
import { reportSources, vacancyLengths } from '@kvart/domain/vacancy-reports';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ReportForm } from './useReportForm.ts';

/** What is known about the unit, and how. */
export const WhatFields = ({ form }: { form: ReportForm }) => {
  const t = useT();
  const { values } = form;
  return (
    <section aria-labelledby="report-what" className="flex flex-col gap-5">
      <h2 id="report-what" className="text-xl">
        {t('reports.form.what')}
      </h2>
      <TextField
        {...form.text('formerUse')}
        label={t('reports.form.formerUse')}
        hint={t('reports.form.formerUseHint')}
        mark={t('common.optional')}
        autoComplete="off"
        maxLength={200}
      />
      <RadioGroup
        id={form.idOf(['vacantFor'])}
        legend={t('reports.form.vacantFor')}
        value={values.vacantFor}
        error={form.error('vacantFor')}
        onChange={(vacantFor) => form.set('vacantFor', vacantFor)}
        options={vacancyLengths.map((value) => ({ value, label: t(`domain.vacancyLength.${value}`) }))}
        required
      />
      <RadioGroup
        id={form.idOf(['source'])}
        legend={t('reports.form.source')}
        value={values.source}
        error={form.error('source')}
        onChange={(source) => form.set('source', source)}
        options={reportSources.map((value) => ({ value, label: t(`domain.reportSource.${value}`) }))}
        required
      />
      <TextAreaField
        {...form.text('note')}
        label={t('reports.form.note')}
        hint={t('reports.form.noteHint')}
        mark={t('common.optional')}
        rows={3}
        maxLength={1000}
      />
    </section>
  );
};
