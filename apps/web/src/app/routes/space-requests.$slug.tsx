import SpaceRequestPage from '../../features/space-requests/SpaceRequestPage.tsx';
import { HowItFitsHere } from '../HowItFitsHere.tsx';

/** A request, and for somebody signed in how it suits the actor they act for. */
const SpaceRequest = () => <SpaceRequestPage beside={({ id }) => <HowItFitsHere kind="NEED" id={id} />} />;

export default SpaceRequest;
