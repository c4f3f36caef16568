import { useState } from 'react';
import { Button, ErrorSummary, Notice, TextField } from '@kvart/ui';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { Done } from './report/Done.tsx';
import { PhotosField } from './report/PhotosField.tsx';
import { useReportForm } from './report/useReportForm.ts';
import { useSendPhotos } from './report/useSendPhotos.ts';
import { WhatFields } from './report/WhatFields.tsx';
import { WhereFields } from './report/WhereFields.tsx';

/** Somebody stands before an empty shop with a phone: a picture, the place, and what is known. */
const ReportVacancyPage = () => {
  const t = useT();
  const [files, setFiles] = useState<File[]>([]);
  const [received, setReceived] = useState<{ uploadToken: string; mailSent: boolean } | null>(null);
  const config = useConfig();
  const photos = useSendPhotos(received?.uploadToken ?? null);
  const form = useReportForm((answer) => {
    setReceived(answer);
    scrollTo({ top: 0 });
    void photos.send(files, answer.uploadToken);
  });
  if (config?.features.visitorReports === false)
    return (
      <NarrowPage title={t('reports.form.title')}>
        <Notice tone="warn">{t('reports.form.off')}</Notice>
      </NarrowPage>
    );
  if (received)
    return <Done mailSent={received.mailSent} photos={photos} onAnother={() => location.reload()} />;
  return (
    <NarrowPage title={t('reports.form.title')} lead={<p>{t('reports.form.lead')}</p>}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-9">
        <ErrorSummary title={t('reports.form.check')} items={form.summary} />
        <PhotosField
          files={files}
          onChange={setFiles}
          open={form.values.photosOpen}
          onOpen={(open) => form.set('photosOpen', open)}
        />
        <WhereFields form={form} />
        <WhatFields form={form} />
        <TextField
          {...form.text('email')}
          label={t('reports.form.email')}
          hint={t('reports.form.emailHint')}
          mark={t('common.optional')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div aria-hidden className="absolute -left-[200vw] size-px overflow-hidden">
          <TextField
            {...form.text('website')}
            label={t('reports.form.website')}
            tabIndex={-1}
            autoComplete="off"
          />
        </div>
        <div>
          <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
            {t('reports.form.send')}
          </Button>
          <p role="status" className="mt-2 min-h-6 text-sm text-soft">
            {form.working ? t('reports.form.working') : ''}
          </p>
        </div>
      </form>
    </NarrowPage>
  );
};

export default ReportVacancyPage;
