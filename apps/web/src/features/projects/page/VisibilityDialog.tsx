import { useState } from 'react';
import { Button, Dialog, Notice, SelectField } from '@kvart/ui';
import { projectVisibilities, type ProjectVisibility } from '@kvart/domain/projects';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ShareProjectDocument } from '../ProjectPage.gql.ts';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';

type Circle = Uppercase<ProjectVisibility>;
const parts = ['partners', 'roles', 'work', 'money', 'effect', 'updates'] as const;
type Part = (typeof parts)[number];
const circles = projectVisibilities.map((value) => value.toUpperCase() as Circle);

/** Who may see the project, and of its parts perhaps fewer. */
export const VisibilityDialog = ({
  project,
  onClose,
}: {
  project: ProjectPagePartsFragment;
  onClose: () => void;
}) => {
  const t = useT();
  const [share, busy] = useAction(ShareProjectDocument);
  const [whole, setWhole] = useState<Circle>(project.visibility);
  const [shown, setShown] = useState<Record<Part, Circle>>(() => ({
    partners: project.parts.partners,
    roles: project.parts.roles,
    work: project.parts.work,
    money: project.parts.money,
    effect: project.parts.effect,
    updates: project.parts.updates,
  }));
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    const outcome = await share({
      id: project.id,
      version: project.version,
      visibility: whole,
      parts: shown,
    });
    if (outcome.ok) onClose();
    else setFailure(outcome.error.message);
  };
  const choice = (circle: Circle) => (
    <option key={circle} value={circle}>
      {t(`domain.projectVisibility.${circle.toLowerCase() as ProjectVisibility}`)}
    </option>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('projects.share')}
      closeLabel={t('common.close')}
      actions={
        <Button variant="primary" busy={busy} onClick={() => void save()}>
          {t('projects.form.save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        {failure && (
          <Notice tone="bad" live>
            {failure}
          </Notice>
        )}
        <SelectField
          id="share-whole"
          label={t('projects.share.whole')}
          hint={t('projects.share.hint')}
          value={whole}
          onChange={(event) => setWhole(event.target.value as Circle)}
        >
          {circles.map(choice)}
        </SelectField>
        <div className="grid gap-4 sm:grid-cols-2">
          {parts.map((part) => (
            <SelectField
              key={part}
              id={`share-${part}`}
              label={t(`domain.projectPart.${part}`)}
              value={shown[part]}
              onChange={(event) => setShown({ ...shown, [part]: event.target.value as Circle })}
            >
              {circles.map(choice)}
            </SelectField>
          ))}
        </div>
      </div>
    </Dialog>
  );
};
