import { useState } from 'react';
import type { ProjectAction } from '@kvart/domain/projects';
import { Button, LinkButton, Notice, Stepper, useToast } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { ReasonField } from '../../../lib/dialogs/ReasonField.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { TakeProjectStepDocument } from '../ProjectPage.gql.ts';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import { VisibilityDialog } from './VisibilityDialog.tsx';

/** The way of a project as the bars of a stepper; being carried on and being closed are ends. */
const way = ['idea', 'team_formed', 'agreed', 'piloting', 'evaluated'] as const;

/** Where the project stands, what stands in the way, and what those who lead can do next. */
export const StepsPanel = ({
  project,
  refetch,
}: {
  project: ProjectPagePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [take, busy] = useAction(TakeProjectStepDocument);
  const [closing, setClosing] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, slug, blockers, viewerCan } = project;
  const state = lower(project.state);
  const steps = project.steps.map(lower);
  const next = steps.find((step) => step !== 'close');
  const step = async (action: ProjectAction) => {
    setFailure(null);
    const outcome = await take({
      ...{ id, version, action: action.toUpperCase() as Uppercase<ProjectAction> },
      reason: action === 'close' ? reason : null,
    });
    if (outcome.ok) {
      setClosing(false);
      show({ text: t('projects.step.done'), tone: 'good' });
      return;
    }
    setFailure(
      outcome.error.__typename === 'InvalidInput' ? t('projects.step.reason') : outcome.error.message,
    );
    if (outcome.error.__typename === 'StaleVersion') await refetch();
  };
  const current = state === 'scaled' || state === 'closed' ? way.length : way.indexOf(state);
  return (
    <section aria-labelledby="standing" className="rounded-lg border border-ink bg-raised p-5">
      <h2 id="standing" className="text-lg">
        {t('projects.standing', { state: t(`domain.projectState.${state}`) })}
      </h2>
      <p className="text-sm text-soft">
        {t('projects.since', { date: format.date(project.stateChangedAt) })}
      </p>
      {state !== 'closed' && state !== 'scaled' && (
        <div className="mt-4">
          <Stepper
            label={t('projects.way')}
            current={current}
            steps={way.map((value) => (
              <span key={value} className="sr-only xl:not-sr-only xl:text-xs">
                {t(`domain.projectState.${value}`)}
              </span>
            ))}
          />
        </div>
      )}
      {project.endReason && <p className="mt-3">{project.endReason}</p>}
      {blockers.length > 0 && (
        <Notice tone="warn" className="mt-4">
          <ul>
            {blockers.map((blocker) => (
              <li key={blocker}>{t(`domain.projectBlocker.${lower(blocker)}`)}</li>
            ))}
          </ul>
          <p className="mt-1 text-sm">{t(`projects.blocker.${lower(blockers[0] ?? 'ONE_SECTOR')}`)}</p>
        </Notice>
      )}
      {failure && !closing && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
      {/* What is told already, those who lead change. */}
      {viewerCan.edit.includes('UPDATES') && (project.story?.state !== 'PUBLISHED' || viewerCan.lead) && (
        <LinkButton as={Link} to={`/projects/${slug}/story`} wide className="mt-4">
          {t(project.story ? 'story.edit' : 'story.write')}
        </LinkButton>
      )}
      {viewerCan.lead && (
        <div className="mt-2 flex flex-col gap-2">
          {next && blockers.length === 0 && (
            <Button wide variant="primary" busy={busy} onClick={() => void step(next)}>
              {t(`domain.projectAction.${next}`)}
            </Button>
          )}
          <LinkButton as={Link} to={`/projects/${slug}/edit`} wide>
            {t('projects.edit')}
          </LinkButton>
          <Button wide onClick={() => setSharing(true)}>
            {t('projects.share')}
          </Button>
          {steps.includes('close') && (
            <Button wide variant="quiet" onClick={() => setClosing(true)}>
              {t('domain.projectAction.close')}
            </Button>
          )}
        </div>
      )}
      {sharing && <VisibilityDialog project={project} onClose={() => setSharing(false)} />}
      <ConfirmDialog
        open={closing}
        title={t('projects.close.title')}
        action={t('domain.projectAction.close')}
        danger
        busy={busy}
        failure={failure}
        onConfirm={() => void step('close')}
        onClose={() => setClosing(false)}
      >
        <p className="mb-4">{t('projects.close.text')}</p>
        <ReasonField
          id="close-reason"
          label={t('projects.close.reason')}
          helpers={[]}
          value={reason}
          onChange={setReason}
        />
      </ConfirmDialog>
    </section>
  );
};
