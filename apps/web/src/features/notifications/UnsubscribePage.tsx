import { useState } from 'react';
import { Button, ErrorSummary, LinkButton } from '@kvart/ui';
import { Link, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { StopAlertsDocument } from './Notifications.gql.ts';

/** Behind the link in a mail. A press is asked for, so that programs that follow links stop nothing. */
const UnsubscribePage = () => {
  const t = useT();
  const { key = '' } = useParams();
  const [stop, busy] = useAction(StopAlertsDocument, { prompt: false });
  const [problem, setProblem] = useState<{ text: string }[]>([]);
  const [stopped, setStopped] = useState<string | null>(null);
  const press = async () => {
    const outcome = await stop({ key });
    if (outcome.ok) setStopped(outcome.value.name);
    else setProblem([{ text: outcome.error.message }]);
  };
  if (stopped !== null)
    return (
      <NarrowPage
        title={t('notifications.stop.done', { name: stopped })}
        lead={<p role="status">{t('notifications.stop.doneText')}</p>}
      >
        <LinkButton as={Link} to="/settings/notifications">
          {t('notifications.settings')}
        </LinkButton>
      </NarrowPage>
    );
  return (
    <NarrowPage title={t('notifications.stop.title')} lead={<p>{t('notifications.stop.text')}</p>}>
      <div className="flex flex-col gap-5">
        <ErrorSummary title={t('common.checkForm')} items={problem} />
        <Button variant="primary" wide busy={busy} onClick={() => void press()}>
          {t('notifications.stop.button')}
        </Button>
      </div>
    </NarrowPage>
  );
};

export default UnsubscribePage;
