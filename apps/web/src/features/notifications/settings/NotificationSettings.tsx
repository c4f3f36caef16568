import { SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { NotificationSettingsDocument } from '../Settings.gql.ts';
import { Choices } from './Choices.tsx';
import { Devices } from './Devices.tsx';
import { Mutes } from './Mutes.tsx';
import { Timing } from './Timing.tsx';

/** How one hears of what is new: about what, where, how often, and when not. */
const NotificationSettings = () => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(NotificationSettingsDocument, {}, { fresh: true });
  const settings = data?.notificationSettings;
  if (!settings) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />;
  return (
    <div className="flex flex-col gap-9">
      <p className="max-w-text text-soft">{t('notifications.settings.intro')}</p>
      <Choices settings={settings} />
      <Timing settings={settings} />
      <Devices settings={settings} />
      <Mutes settings={settings} />
    </div>
  );
};

export default NotificationSettings;
