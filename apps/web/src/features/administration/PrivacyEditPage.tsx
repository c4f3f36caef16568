import { PublishTextPage } from './PublishTextForm.tsx';

const PrivacyEditPage = () => <PublishTextPage kind="privacy" />;

export default PrivacyEditPage;
