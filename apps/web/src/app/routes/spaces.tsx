import { SaveSearch } from '../../features/saved-searches/SaveSearch.tsx';
import { EmbedSearch } from '../../features/sharing/EmbedSearch.tsx';
import SpacesPage from '../../features/spaces/SpacesPage.tsx';

const SpacesRoute = () => (
  <SpacesPage
    tools={(words) => (
      <>
        <EmbedSearch />
        <SaveSearch words={words} />
      </>
    )}
  />
);

export default SpacesRoute;
