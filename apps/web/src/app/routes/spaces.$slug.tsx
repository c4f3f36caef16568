import { Suspense } from 'react';
import SpacePage from '../../features/spaces/SpacePage.tsx';
import { HowItFitsHere } from '../HowItFitsHere.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { AfterPage } from '../../lib/page/AfterPage.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';

// Only for those who are signed in: a visitor does not carry it.
const FittingRequests = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/space-requests/fit/FittingRequests.tsx'),
    loadMessages(['requests', 'domain', 'errors']),
  ]);
  return part;
});

const FittingActors = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/suggestions/FittingActors.tsx'),
    loadMessages(['suggestions', 'domain', 'spaces']),
  ]);
  return part;
});

// Below everything else, and not every space has projects.
const UsesOfSpace = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/project-effect/UsesOfSpace.tsx'),
    loadMessages(['effect', 'domain', 'errors']),
  ]);
  return part;
});

const SpaceRoute = () => (
  <SpacePage
    below={(id) => (
      <AfterPage>
        <UsesOfSpace key={id} spaceId={id} />
      </AfterPage>
    )}
    beside={(space) => (
      <Suspense>
        <FittingRequests key={space.slug} slug={space.slug} title={space.title} />
        {space.isOwn ? (
          <FittingActors key={space.id} slug={space.slug} />
        ) : (
          <HowItFitsHere kind="SPACE" id={space.id} />
        )}
      </Suspense>
    )}
  />
);

export default SpaceRoute;
