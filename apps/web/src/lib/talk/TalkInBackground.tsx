import { Suspense } from 'react';
import { useViewer } from '../auth/Viewer.tsx';
import { useIdle } from '../device/useIdle.ts';
import { lazyPart } from '../page/lazy-part.ts';

const Background = lazyPart(() => import('./Background.tsx'));

/** Loads what messages need in the background: for those signed in, once the page stands. */
export const TalkInBackground = () => {
  const { viewer } = useViewer();
  const idle = useIdle();
  if (!viewer || !idle) return null;
  return (
    <Suspense>
      <Background key={viewer.id} personId={viewer.id} />
    </Suspense>
  );
};
