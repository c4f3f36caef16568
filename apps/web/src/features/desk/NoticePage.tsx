import { useState } from 'react';
import { LinkButton, RadioGroup, SkeletonText, TextAreaField, TextField } from '@kvart/ui';
import { noticeGrounds, noticeObjects, type NoticeObject, noticeReasons } from '@kvart/domain/desk';
import { Link, useSearchParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { VisitorForm } from '../../lib/proof/VisitorForm.tsx';
import { NoticeTargetDocument } from './Desk.gql.ts';
import { useNoticeForm } from './useNoticeForm.ts';

interface About {
  type: NoticeObject;
  id: string;
  title: string;
  path: string;
}

const Form = ({ about, onDone }: { about: About; onDone: Parameters<typeof useNoticeForm>[1] }) => {
  const t = useT();
  const form = useNoticeForm(about, onDone);
  return (
    <VisitorForm
      form={form}
      words={{
        check: t('common.checkForm'),
        email: t('desk.notice.email'),
        emailHint: t('desk.notice.emailHint'),
        website: t('desk.notice.website'),
        send: t('desk.notice.send'),
        working: t('desk.notice.working'),
      }}
    >
      <RadioGroup
        id={form.idOf(['reason'])}
        legend={t('desk.notice.reason')}
        value={form.values.reason || null}
        error={form.error('reason')}
        onChange={(reason) => form.set('reason', reason)}
        options={noticeReasons.map((value) => ({ value, label: t(`domain.noticeReason.${value}`) }))}
        required
      />
      <RadioGroup
        id={form.idOf(['ground'])}
        legend={t('desk.notice.ground')}
        value={form.values.ground}
        error={form.error('ground')}
        onChange={(ground) => form.set('ground', ground)}
        options={noticeGrounds.map((value) => ({ value, label: t(`domain.noticeGround.${value}`) }))}
        required
      />
      <TextAreaField
        {...form.text('text')}
        label={t('desk.notice.text')}
        hint={t('desk.notice.textHint')}
        required
        rows={5}
        maxLength={4000}
      />
      <TextField
        {...form.text('evidenceUrl')}
        label={t('desk.notice.evidence')}
        mark={t('common.optional')}
        type="url"
        inputMode="url"
        maxLength={500}
      />
    </VisitorForm>
  );
};

/** Anybody can say that a thing breaks the law or the rules, with an account or without. */
const NoticePage = () => {
  const t = useT();
  const [params] = useSearchParams();
  const id = params.get('id') ?? '';
  const type = noticeObjects.find((name) => name === params.get('type'));
  const [receipt, setReceipt] = useState<{ number: string; mailSent: boolean } | null>(null);
  const wanted = (type ?? 'space').toUpperCase() as Uppercase<NoticeObject>;
  const { data, error, refetch } = usePageQuery(NoticeTargetDocument, { type: wanted, id }, { skip: !type });
  if (!type || (data && !data.noticeTarget)) throw new PageNotFound();
  const target = data?.noticeTarget;
  if (target && receipt)
    return (
      <NarrowPage
        title={t('desk.notice.done')}
        lead={
          <p>
            {t('desk.notice.doneText', { number: receipt.number, mail: receipt.mailSent ? 'yes' : 'no' })}
          </p>
        }
      >
        <LinkButton as={Link} to={target.path}>
          {t('desk.notice.back')}
        </LinkButton>
      </NarrowPage>
    );
  return (
    <NarrowPage
      title={t('desk.notice.title')}
      lead={target && <p>{t('desk.notice.lead', { thing: target.title })}</p>}
    >
      {target && (
        <Form
          about={{ type, id, ...target }}
          onDone={(got) => {
            setReceipt(got);
            scrollTo({ top: 0 });
          }}
        />
      )}
      {!target && error && <QueryFailed onRetry={refetch} />}
      {!target && !error && <SkeletonText lines={8} />}
    </NarrowPage>
  );
};

export default NoticePage;
