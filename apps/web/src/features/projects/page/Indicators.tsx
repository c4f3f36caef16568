import { Suspense, useState } from 'react';
import { reached } from '@kvart/domain/projects';
import { Button, Notice, Progress } from '@kvart/ui';
import { CircleCheck, Plus } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import { EvidenceDialog, IndicatorDialog } from './dialogs.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { ConfirmProjectIndicatorDocument } from './Indicators.gql.ts';

type Indicator = ProjectPagePartsFragment['indicators'][number];

const IndicatorRow = ({
  indicator,
  onEdit,
  onEvidence,
}: {
  indicator: Indicator;
  onEdit: () => void;
  onEvidence: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const [confirm, busy] = useAction(ConfirmProjectIndicatorDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, title, unit, baseline, target, value, valueOn, note } = indicator;
  const figure = (one: number) => [format.number(one), unit].filter(Boolean).join(' ');
  const share = reached(indicator);
  const agree = async () => {
    const outcome = await confirm({ id, version });
    if (!outcome.ok) setFailure(outcome.error.message);
  };
  return (
    <li className="border-b border-rule py-4 last:border-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h3 className="font-sans text-base font-semibold">{title}</h3>
          <p className="mt-1 tabular-nums">
            {value === null
              ? t('projects.effect.noValue')
              : t('projects.effect.value', {
                  value: figure(value),
                  date: valueOn ? format.day(valueOn) : '',
                })}
          </p>
          <p className="text-sm text-soft tabular-nums">
            {[
              baseline !== null && t('projects.effect.from', { value: figure(baseline) }),
              target !== null && t('projects.effect.to', { value: figure(target) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {share !== null && (
            <div className="mt-2 max-w-xs">
              <Progress
                value={share}
                label={t('projects.effect.share', { title, share: format.number(Math.round(share * 100)) })}
              />
            </div>
          )}
          {note && <p className="mt-1.5 max-w-text text-sm whitespace-pre-line">{note}</p>}
          <EvidenceList all={indicator.evidence} />
          {indicator.confirmedFor ? (
            <p className="mt-1 inline-flex items-center gap-1.5 text-sm text-good">
              <CircleCheck aria-hidden size={15} />
              {t('projects.effect.confirmed', { actor: indicator.confirmedFor })}
            </p>
          ) : (
            indicator.reportedFor && (
              <p className="mt-1 text-sm text-soft">
                {t('projects.effect.reported', { actor: indicator.reportedFor })}
              </p>
            )
          )}
        </div>
        <div className="no-print flex flex-wrap gap-2">
          {indicator.viewerCanConfirm && (
            <Button size="sm" variant="primary" busy={busy} onClick={() => void agree()}>
              {t('projects.effect.confirm')}
              <span className="sr-only">: {title}</span>
            </Button>
          )}
          {indicator.viewerCanEdit && (
            <>
              <Button size="sm" onClick={onEvidence}>
                {t('projects.evidence.title')}
                <span className="sr-only">: {title}</span>
              </Button>
              <Button size="sm" onClick={onEdit}>
                {t('projects.edit')}
                <span className="sr-only">: {title}</span>
              </Button>
            </>
          )}
        </div>
      </div>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </li>
  );
};

/** What the project wants to have reached, and what it has, in figures that another partner confirms. */
export const Indicators = ({ project }: { project: ProjectPagePartsFragment }) => {
  const t = useT();
  const [open, setOpen] = useState<Indicator | 'new' | null>(null);
  const [provenId, setProvenId] = useState<string | null>(null);
  const { indicators, viewerCan } = project;
  const mayEdit = viewerCan.edit.includes('EFFECT');
  const proven = indicators.find(({ id }) => id === provenId);
  if (indicators.length === 0 && !mayEdit) return null;
  return (
    <section aria-labelledby="effect">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="effect" className="text-2xl">
          {t('domain.projectPart.effect')}
        </h2>
        {mayEdit && (
          <Button icon={<Plus aria-hidden size={17} />} onClick={() => setOpen('new')}>
            {t('projects.effect.add')}
          </Button>
        )}
      </div>
      {indicators.length === 0 && <p className="mt-2 text-soft">{t('projects.effect.none')}</p>}
      <ul className="mt-2">
        {indicators.map((indicator) => (
          <IndicatorRow
            key={indicator.id}
            indicator={indicator}
            onEdit={() => setOpen(indicator)}
            onEvidence={() => setProvenId(indicator.id)}
          />
        ))}
      </ul>
      <Suspense>
        {open && (
          <IndicatorDialog
            projectId={project.id}
            indicator={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        )}
        {proven && <EvidenceDialog project={project} indicator={proven} onClose={() => setProvenId(null)} />}
      </Suspense>
    </section>
  );
};
