import SettingsPage from '../../features/accounts/SettingsPage.tsx';
import NotificationSettings from '../../features/notifications/settings/NotificationSettings.tsx';

/** The settings of the account, and those that other parts bring along. */
const Settings = () => <SettingsPage notifications={NotificationSettings} />;

export default Settings;
