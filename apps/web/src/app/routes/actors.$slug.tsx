import { Suspense } from 'react';
import ActorPage from '../../features/actors/ActorPage.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { AfterPage } from '../../lib/page/AfterPage.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';
import { HowItFitsHere } from '../HowItFitsHere.tsx';

// Below everything else, and not every actor has projects.
const ActorProjects = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/projects/ActorProjects.tsx'),
    loadMessages(['projects', 'domain']),
  ]);
  return { default: part.ActorProjects };
});

const AdviserLinks = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/brokerage/AdviserLinks.tsx'),
    loadMessages(['brokerage']),
  ]);
  return { default: part.AdviserLinks };
});

const ActorServices = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/appointments/ActorServices.tsx'),
    loadMessages(['services', 'domain']),
  ]);
  return { default: part.ActorServices };
});

const ActorReferences = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/project-effect/ActorReferences.tsx'),
    loadMessages(['effect', 'domain']),
  ]);
  return part;
});

/** A profile with the actor's projects, and for somebody signed in how it suits the actor they act for. */
const Actor = () => (
  <ActorPage
    beside={({ id }) => (
      <>
        <HowItFitsHere kind="PARTNER" id={id} />
        <Suspense>
          <AdviserLinks actorId={id} />
        </Suspense>
      </>
    )}
    below={({ id, kind }) => (
      <AfterPage>
        {kind === 'SUPPORT_ORGANISATION' && <ActorServices />}
        <ActorProjects actorId={id} />
        <ActorReferences actorId={id} />
      </AfterPage>
    )}
  />
);

export default Actor;
