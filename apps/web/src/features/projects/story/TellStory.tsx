import { useState } from 'react';
import { Badge, Button, Notice, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { StoryPartsFragment } from '../ProjectPage.gql.ts';
import { TellStoryDocument } from './Story.gql.ts';

/** Whether everybody reads it, and the step there and back. */
export const TellStory = ({ projectId, story }: { projectId: string; story: StoryPartsFragment | null }) => {
  const t = useT();
  const { show } = useToast();
  const [tell, busy] = useAction(TellStoryDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const isOut = story?.state === 'PUBLISHED';
  const turn = async () => {
    setFailure(null);
    const outcome = await tell({
      projectId,
      version: story?.version ?? 0,
      state: isOut ? 'DRAFT' : 'PUBLISHED',
    });
    if (outcome.ok) show({ text: t(isOut ? 'story.form.takenBack' : 'story.form.published'), tone: 'good' });
    else setFailure(outcome.error.message);
  };
  return (
    <div className="mt-5 rounded-lg bg-sunk p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Badge tone={isOut ? 'good' : 'note'}>
          {t(`domain.storyState.${lower(story?.state ?? 'DRAFT')}`)}
        </Badge>
        {story?.viewerCanTell ? (
          <Button variant={isOut ? 'secondary' : 'primary'} busy={busy} onClick={() => void turn()}>
            {t(isOut ? 'story.form.takeBack' : 'story.form.publish')}
          </Button>
        ) : (
          !story && <p className="text-sm text-soft">{t('story.form.notYet')}</p>
        )}
      </div>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </div>
  );
};
