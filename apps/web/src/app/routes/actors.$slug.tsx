import ActorPage from '../../features/actors/ActorPage.tsx';
import { HowItFitsHere } from '../HowItFitsHere.tsx';

/** A profile, and for somebody signed in how it suits the actor they act for. */
const Actor = () => <ActorPage beside={({ id }) => <HowItFitsHere kind="PARTNER" id={id} />} />;

export default Actor;
