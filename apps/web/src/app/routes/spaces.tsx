import { SaveSearch } from '../../features/saved-searches/SaveSearch.tsx';
import SpacesPage from '../../features/spaces/SpacesPage.tsx';

const SpacesRoute = () => <SpacesPage tools={(words) => <SaveSearch words={words} />} />;

export default SpacesRoute;
