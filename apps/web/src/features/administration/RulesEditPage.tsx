import { PublishTextPage } from './PublishTextForm.tsx';

const RulesEditPage = () => <PublishTextPage kind="rules" />;

export default RulesEditPage;
