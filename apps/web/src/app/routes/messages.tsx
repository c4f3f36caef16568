import { Suspense } from 'react';
import MessagesPage from '../../features/messaging/MessagesPage.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';

// Only where somebody has brought others together.
const IntroducedPair = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../../features/suggestions/introduced/IntroducedPair.tsx'),
    loadMessages(['suggestions', 'domain']),
  ]);
  return part;
});

/** Conversations; one that an adviser began says what spoke for it. */
const Messages = () => (
  <MessagesPage
    forGroup={(id, asActorId) => (
      <Suspense>
        <IntroducedPair id={id} asActorId={asActorId} />
      </Suspense>
    )}
  />
);

export default Messages;
