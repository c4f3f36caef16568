import SettingsPage from '../../features/accounts/SettingsPage.tsx';
import MessageSettings from '../../features/messaging/settings/MessageSettings.tsx';
import NotificationSettings from '../../features/notifications/settings/NotificationSettings.tsx';
import SuggestionSettings from '../../features/suggestions/settings/SuggestionSettings.tsx';

/** The settings of the account, and those that other parts bring along. */
const Settings = () => (
  <SettingsPage
    notifications={NotificationSettings}
    messages={MessageSettings}
    suggestions={SuggestionSettings}
  />
);

export default Settings;
