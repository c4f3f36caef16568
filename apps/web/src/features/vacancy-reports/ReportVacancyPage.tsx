import { useState } from 'react';
import { Notice } from '@kvart/ui';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { VisitorForm } from '../../lib/proof/VisitorForm.tsx';
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
      <VisitorForm
        form={form}
        gap="gap-9"
        words={{
          check: t('reports.form.check'),
          email: t('reports.form.email'),
          emailHint: t('reports.form.emailHint'),
          website: t('reports.form.website'),
          send: t('reports.form.send'),
          working: t('reports.form.working'),
        }}
      >
        <PhotosField
          files={files}
          onChange={setFiles}
          open={form.values.photosOpen}
          onOpen={(open) => form.set('photosOpen', open)}
        />
        <WhereFields form={form} />
        <WhatFields form={form} />
      </VisitorForm>
    </NarrowPage>
  );
};

export default ReportVacancyPage;
