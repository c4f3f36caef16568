import { Dialog, SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { TaskDialog } from '../work/TaskDialog.tsx';
import { ProjectWorkDocument } from '../work/Work.gql.ts';

/** One of the reader's tasks in full, with what of its project can be chosen there. */
const OwnTaskDialog = ({
  task,
  slug,
  onClose,
  onChanged,
}: {
  task: { id: string; title: string };
  slug: string;
  onClose: () => void;
  onChanged: () => unknown;
}) => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(ProjectWorkDocument, { slug }, { fresh: true });
  const board = data?.projectWork;
  if (board) return <TaskDialog board={board} open={{ id: task.id }} {...{ onClose, onChanged }} />;
  return (
    <Dialog open onClose={onClose} closeLabel={t('common.close')} title={task.title}>
      {error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />}
    </Dialog>
  );
};

export default OwnTaskDialog;
