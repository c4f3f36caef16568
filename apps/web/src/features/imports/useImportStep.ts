import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import {
  CheckImportDocument,
  DiscardImportDocument,
  RereadImportDocument,
  StartImportDocument,
  UndoImportDocument,
} from './ImportPage.gql.ts';
import type { CheckImportMutationVariables, ImportPartsFragment } from './ImportPage.gql.ts';
import type { ReadingWish } from './ReadingPanel.tsx';

export interface ImportStepper {
  reread: (wish: ReadingWish) => Promise<boolean>;
  check: (plan: CheckImportMutationVariables['plan']) => Promise<boolean>;
  start: () => Promise<boolean>;
  undo: () => Promise<boolean>;
  discard: () => Promise<boolean>;
  failure: string | null;
  busy: boolean;
}

type Answer = Awaited<ReturnType<ReturnType<typeof useAction<unknown, never>>[0]>>;

/** Takes the steps of an import. Where somebody else was faster, the newer state is fetched and said. */
export const useImportStep = (data: ImportPartsFragment, refetch: () => unknown): ImportStepper => {
  const t = useT();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const [reread, rereading] = useAction(RereadImportDocument);
  const [check, checking] = useAction(CheckImportDocument);
  const [start, starting] = useAction(StartImportDocument);
  const [undo, undoing] = useAction(UndoImportDocument);
  const [discard, discarding] = useAction(DiscardImportDocument);
  const key = { id: data.id, version: data.version };
  const settle = async (work: Promise<unknown>): Promise<boolean> => {
    setFailure(null);
    const outcome = (await work) as Answer;
    if (outcome.ok) return true;
    const { error } = outcome;
    const issue = error.__typename === 'InvalidInput' ? error.issues[0]?.message : undefined;
    const overtaken = error.__typename === 'StaleVersion';
    if (overtaken) await refetch();
    setFailure(overtaken ? t('imports.overtaken') : (issue ?? error.message));
    return false;
  };
  return {
    reread: (reading) => settle(reread({ ...key, reading })),
    check: (plan) => settle(check({ ...key, plan })),
    start: () => settle(start(key)),
    undo: () => settle(undo(key)),
    discard: async () => {
      const gone = await settle(discard(key));
      if (gone) void navigate('/imports', { replace: true });
      return gone;
    },
    failure,
    busy: rereading || checking || starting || undoing || discarding,
  };
};
