import { loadMessages } from '../lib/i18n/messages.ts';
import { AfterPage } from '../lib/page/AfterPage.tsx';
import { lazyPart } from '../lib/page/lazy-part.ts';

// Only for those who are signed in: a visitor does not carry it.
const HowItFits = lazyPart(async () => {
  const [part] = await Promise.all([
    import('../features/suggestions/explain/HowItFits.tsx'),
    loadMessages(['suggestions', 'domain', 'spaces']),
  ]);
  return part;
});

/** How what a page shows suits the actor one acts for; pages of several features carry it. */
export const HowItFitsHere = ({
  kind,
  id,
}: {
  kind: 'PARTNER' | 'SPACE' | 'PROJECT' | 'NEED';
  id: string;
}) => (
  <AfterPage>
    <HowItFits key={id} kind={kind} targetId={id} />
  </AfterPage>
);
