import { Suspense } from 'react';
import ProjectPage from '../../features/projects/ProjectPage.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';
import { HowItFitsHere } from '../HowItFitsHere.tsx';

// Only for those who have a role to fill.
const RoleCandidates = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/suggestions/RoleCandidates.tsx'),
    loadMessages(['suggestions', 'domain', 'spaces']),
  ]);
  return part;
});

// Only for those whose team comes together.
const TeamCandidates = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/suggestions/TeamCandidates.tsx'),
    loadMessages(['suggestions', 'domain', 'spaces']),
  ]);
  return part;
});

/** A project; its open roles tell whoever leads who could take them, and others how they suit. */
const Project = () => (
  <ProjectPage
    forTeam={(slug) => (
      <Suspense>
        <TeamCandidates slug={slug} />
      </Suspense>
    )}
    forRole={({ id, slug, leads }) =>
      leads ? (
        <Suspense>
          <RoleCandidates slug={slug} roleId={id} />
        </Suspense>
      ) : (
        <HowItFitsHere kind="PROJECT" id={id} />
      )
    }
  />
);

export default Project;
