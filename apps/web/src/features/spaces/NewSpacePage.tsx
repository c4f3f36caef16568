import { SkeletonText } from '@kvart/ui';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { NeedsActor, NeedsEditor, NeedsSignIn } from './edit/BeforeDraft.tsx';
import { NewSpaceForm } from './edit/NewSpaceForm.tsx';

/** The first line of a new file; whoever cannot begin one learns what comes before. */
const NewSpacePage = () => {
  const { viewer, loading, actingAs } = useViewer();
  if (loading && !viewer)
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
  if (!viewer) return <NeedsSignIn />;
  if (!actingAs) return <NeedsActor />;
  const editors = viewer.memberships.filter(({ role }) => role !== 'MEMBER');
  if (editors.length === 0) return <NeedsEditor actor={actingAs.actor.name} />;
  return <NewSpaceForm actors={editors.map(({ actor }) => actor)} />;
};

export default NewSpacePage;
