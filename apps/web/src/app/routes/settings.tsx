import SettingsPage from '../../features/accounts/SettingsPage.tsx';
import MessageSettings from '../../features/messaging/settings/MessageSettings.tsx';
import NotificationSettings from '../../features/notifications/settings/NotificationSettings.tsx';

/** The settings of the account, and those that other parts bring along. */
const Settings = () => <SettingsPage notifications={NotificationSettings} messages={MessageSettings} />;

export default Settings;
