import { useState } from 'react';
import { missingToPublish } from '@kvart/domain/spaces';
import { useToast } from '@kvart/ui';
import { useNavigate } from 'react-router';
import type { Outcome } from '../../../../lib/apollo/types.ts';
import { useAction } from '../../../../lib/apollo/useAction.ts';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { ServerSpace } from '../file/values.ts';
import { useFileForm } from '../form/FormContext.ts';
import { MarkSpaceReadyDocument, PublishSpaceDocument } from '../SpaceEdit.gql.ts';

/** The last steps of a file: ready, and before the public. They always answer, also with what is missing. */
export const usePublish = (onMissing: () => void) => {
  const t = useT();
  const { saving, file } = useFileForm();
  const { show } = useToast();
  const navigate = useNavigate();
  const [markReady] = useAction(MarkSpaceReadyDocument);
  const [publishSpace] = useAction(PublishSpaceDocument);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const taken = (outcome: Outcome<ServerSpace>): outcome is { ok: true; value: ServerSpace } => {
    if (outcome.ok) saving.accept(outcome.value);
    else {
      setProblem(outcome.error.message);
      if (outcome.error.__typename === 'StaleVersion') void saving.refresh();
    }
    return outcome.ok;
  };
  const run = async (steps: () => Promise<void>) => {
    setProblem(null);
    const missing = missingToPublish(file).length;
    if (missing > 0) {
      setProblem(t('spaceForm.publish.missing', { count: missing }));
      return onMissing();
    }
    setBusy(true);
    try {
      if (await saving.flush()) await steps();
      else setProblem(t('spaceForm.publish.unsaved'));
    } finally {
      setBusy(false);
    }
  };
  const { id, state } = saving.space;
  const ready = () =>
    run(async () => {
      if (taken(await markReady({ id, version: saving.version() })))
        show({ tone: 'good', text: t('spaceForm.publish.readied') });
    });
  const publish = () =>
    run(async () => {
      if (state === 'DRAFT' && !taken(await markReady({ id, version: saving.version() }))) return;
      const outcome = await publishSpace({ id, version: saving.version() });
      if (!taken(outcome)) return;
      show({ tone: 'good', text: t('spaceForm.publish.done') });
      void navigate(`/spaces/${outcome.value.slug}`);
    });
  return { busy, problem, ready, publish };
};
