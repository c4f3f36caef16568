import { Suspense } from 'react';
import HomePage from '../../features/home/HomePage.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';

// Below the first screen: the page does not wait for it.
const Teaser = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/suggestions/Teaser.tsx'),
    loadMessages(['suggestions', 'domain', 'spaces']),
  ]);
  return part;
});

/** The start of somebody signed in, with the first suggestions for the actor they act for. */
const Home = () => (
  <HomePage
    forActor={(actor) => (
      <Suspense>
        <Teaser actor={actor} />
      </Suspense>
    )}
  />
);

export default Home;
