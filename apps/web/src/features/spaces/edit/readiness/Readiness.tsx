import { CircleAlert, CircleCheck } from 'lucide-react';
import { missingToPublish } from '@kvart/domain/spaces';
import { Button, LinkButton, Notice, Progress, classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import { controlId, useFileForm } from '../form/FormContext.ts';
import { countNeeded, formSections } from '../form/sections.ts';
import { useFieldLabel } from '../form/useFieldText.ts';
import { usePublish } from './usePublish.ts';

/** How many answers publishing needs, and how many of them are there. */
export const useNeeded = () => {
  const { file } = useFileForm();
  const counts = formSections.map((section) => countNeeded(section, file));
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const given = counts.reduce((sum, count) => sum + count.given, 0);
  return { total, given, left: total - given };
};

const Missing = ({ onGo }: { onGo?: () => void }) => {
  const t = useT();
  const label = useFieldLabel();
  const { file, goTo } = useFileForm();
  const missing = missingToPublish(file);
  return (
    <ul className="flex flex-col gap-4">
      {formSections.map((section) => {
        const fields = missing.filter((entry) => entry.section === section);
        if (fields.length === 0) return null;
        return (
          <li key={section}>
            <p className="text-sm text-faint">{t(`domain.section.${section}`)}</p>
            <ul>
              {fields.map(({ field }) => (
                <li key={field}>
                  <a
                    href={`#${controlId(field)}`}
                    className="text-link inline-flex min-h-9 items-center gap-2"
                    onClick={(event) => {
                      event.preventDefault();
                      onGo?.();
                      goTo(field);
                    }}
                  >
                    <CircleAlert aria-hidden size={16} className="shrink-0 text-warn" />
                    {label(field)}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
};

const Steps = ({ onMissing }: { onMissing: () => void }) => {
  const t = useT();
  const { saving } = useFileForm();
  const { state, slug } = saving.space;
  const { busy, problem, ready, publish } = usePublish(onMissing);
  if (state === 'LISTED')
    return (
      <LinkButton as={Link} to={`/spaces/${slug}`} wide>
        {t('spaceForm.publish.see')}
      </LinkButton>
    );
  return (
    <div className="flex flex-col gap-3">
      {problem && (
        <Notice tone="bad" live>
          <p>{problem}</p>
        </Notice>
      )}
      <Button variant="primary" wide busy={busy} onClick={() => void publish()}>
        {t('domain.spaceAction.publish')}
      </Button>
      {state === 'DRAFT' && (
        <Button wide busy={busy} onClick={() => void ready()}>
          {t('domain.spaceAction.mark_ready')}
        </Button>
      )}
      <p className="text-sm text-soft">
        {t(state === 'READY' ? 'spaceForm.publish.isReady' : 'spaceForm.publish.about')}
      </p>
    </div>
  );
};

/** What publishing still waits for, each with the way there, and the steps themselves. */
export const Readiness = ({ onGo }: { onGo?: () => void }) => {
  const t = useT();
  const { goTo, file } = useFileForm();
  const { total, given, left } = useNeeded();
  const toFirst = () => {
    const [first] = formSections.flatMap((section) =>
      missingToPublish(file).filter((entry) => entry.section === section),
    );
    // In the sheet of a phone the list itself is what one should see.
    if (first && !onGo) goTo(first.field);
  };
  return (
    <div className="flex min-h-0 flex-col gap-5">
      <div className="flex flex-col gap-2">
        <p className="flex items-center gap-2 font-semibold">
          {left === 0 && <CircleCheck aria-hidden size={20} className="text-good" />}
          {left === 0 ? t('spaceForm.readiness.complete') : t('spaceForm.readiness.left', { count: left })}
        </p>
        <Progress
          value={given}
          max={Math.max(1, total)}
          label={t('spaceForm.readiness.given', { given, total })}
        />
      </div>
      {left > 0 && (
        <div className={classes(!onGo && '-mx-2 min-h-24 flex-1 overflow-y-auto px-2')}>
          <Missing onGo={onGo} />
        </div>
      )}
      <Steps onMissing={toFirst} />
    </div>
  );
};
