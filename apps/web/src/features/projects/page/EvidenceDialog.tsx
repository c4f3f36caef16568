import { useState } from 'react';
import { evidenceBounds as bounds } from '@kvart/domain/projects';
import { Button, Checkbox, Dialog, Notice, TextField } from '@kvart/ui';
import { Trash2 } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';
import { AddIndicatorEvidenceDocument, RemoveIndicatorEvidenceDocument } from './Evidence.gql.ts';
import { EvidenceFile } from './EvidenceFile.tsx';
import { EvidenceLink } from './EvidenceList.tsx';

type Indicator = ProjectPagePartsFragment['indicators'][number];

const noLink = { url: '', title: '', isPublic: false };

/** What a figure rests on: files of the project and links, given and taken back. */
export const EvidenceDialog = ({
  project,
  indicator,
  onClose,
}: {
  project: { id: string; slug: string };
  indicator: Indicator;
  onClose: () => void;
}) => {
  const t = useT();
  const [add, adding] = useAction(AddIndicatorEvidenceDocument);
  const [remove, removing] = useAction(RemoveIndicatorEvidenceDocument);
  const [link, setLink] = useState(noLink);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, evidence, title, confirmedFor } = indicator;
  const give = async (input: { fileId: string } | typeof noLink) => {
    setFailure(null);
    const outcome = await add({ id, version, input });
    if (outcome.ok) setLink(noLink);
    else setFailure(outcome.error.message);
  };
  const takeBack = async (evidenceId: string) => {
    setFailure(null);
    const outcome = await remove({ id: evidenceId, version });
    if (!outcome.ok) setFailure(outcome.error.message);
  };
  return (
    <Dialog open onClose={onClose} title={t('projects.evidence.title')} closeLabel={t('common.close')}>
      <p className="font-semibold">{title}</p>
      <p className="mt-1 text-soft">{t('evidence.lead')}</p>
      {evidence.length === 0 ? (
        <p className="mt-4 text-soft">{t('evidence.none')}</p>
      ) : (
        <ul className="mt-4">
          {evidence.map((one) => (
            <li key={one.id} className="flex items-start justify-between gap-3 border-t border-rule py-2.5">
              <EvidenceLink evidence={one} />
              <Button
                size="sm"
                variant="quiet"
                busy={removing}
                icon={<Trash2 aria-hidden size={16} />}
                aria-label={t('evidence.takeOf', { title: one.title })}
                onClick={() => void takeBack(one.id)}
              >
                {t('evidence.take')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {confirmedFor && evidence.length > 0 && <p className="mt-2 text-sm text-soft">{t('evidence.anew')}</p>}
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
      {evidence.length < bounds.most && (
        <>
          <EvidenceFile project={project} given={evidence} busy={adding} onGive={give} />
          <section aria-labelledby="evidence-link" className="mt-6 border-t border-rule pt-4">
            <h3 id="evidence-link" className="text-lg">
              {t('evidence.link')}
            </h3>
            <form
              className="mt-2 flex flex-col items-start gap-4"
              onSubmit={(event) => {
                event.preventDefault();
                void give(link);
              }}
            >
              <TextField
                label={t('evidence.link.url')}
                type="url"
                inputMode="url"
                autoComplete="off"
                maxLength={500}
                value={link.url}
                onChange={(event) => setLink({ ...link, url: event.target.value })}
              />
              <TextField
                label={t('evidence.link.title')}
                autoComplete="off"
                maxLength={bounds.title}
                value={link.title}
                onChange={(event) => setLink({ ...link, title: event.target.value })}
              />
              <Checkbox
                label={t('evidence.link.public')}
                hint={t('evidence.link.publicHint')}
                checked={link.isPublic}
                onChange={(event) => setLink({ ...link, isPublic: event.target.checked })}
              />
              <Button
                type="submit"
                busy={adding}
                disabled={link.url.trim().length < 4 || link.title.trim().length < 2}
              >
                {t('evidence.link.add')}
              </Button>
            </form>
          </section>
        </>
      )}
    </Dialog>
  );
};
