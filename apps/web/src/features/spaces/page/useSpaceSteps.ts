import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import type { Outcome } from '../../../lib/apollo/types.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import {
  ArchiveSpaceDocument,
  MarkSpaceReadyDocument,
  PublishSpaceDocument,
  ReopenSpaceDocument,
  WithdrawSpaceDocument,
} from './SpaceSteps.gql.ts';

export const spaceSteps = ['mark_ready', 'publish', 'withdraw', 'reopen', 'archive'] as const;
export type SpaceStep = (typeof spaceSteps)[number];

/** Which steps the reader may take now. A draft is marked ready first, once nothing is missing. */
export const stepsFor = ({ state, viewerCan, missing }: SpacePagePartsFragment): SpaceStep[] =>
  spaceSteps.filter((step) => {
    switch (step) {
      case 'mark_ready':
        return viewerCan.edit && state === 'DRAFT' && missing.length === 0;
      case 'publish':
        return viewerCan.publish && state === 'READY';
      case 'withdraw':
        return viewerCan.withdraw;
      case 'reopen':
        return viewerCan.relist;
      case 'archive':
        return viewerCan.archive;
    }
  });

type Step = (variables: { id: string; version: number; reason?: string }) => Promise<Outcome<unknown>>;

const useStep = <Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>) =>
  useAction(document) as unknown as [Step, boolean];

/** Takes a step with a space and says how it went. A file changed meanwhile is shown anew. */
export const useSpaceSteps = (space: SpacePagePartsFragment, refetch: () => unknown) => {
  const t = useT();
  const { show } = useToast();
  const [failure, setFailure] = useState<string | null>(null);
  const steps: Record<SpaceStep, [Step, boolean]> = {
    mark_ready: useStep(MarkSpaceReadyDocument),
    publish: useStep(PublishSpaceDocument),
    withdraw: useStep(WithdrawSpaceDocument),
    reopen: useStep(ReopenSpaceDocument),
    archive: useStep(ArchiveSpaceDocument),
  };
  const take = async (step: SpaceStep, reason?: string): Promise<boolean> => {
    setFailure(null);
    const { id, version } = space;
    const outcome = await steps[step][0](reason === undefined ? { id, version } : { id, version, reason });
    if (outcome.ok) {
      show({ text: t(`spaces.step.${step}.done`), tone: 'good' });
      return true;
    }
    const { error } = outcome;
    if (error.__typename === 'StaleVersion' || error.__typename === 'Conflict') void refetch();
    const issue = error.__typename === 'InvalidInput' ? error.issues[0]?.message : undefined;
    setFailure(issue ?? error.message);
    return false;
  };
  return {
    take,
    failure,
    clear: () => setFailure(null),
    busy: Object.values(steps).some(([, busy]) => busy),
  };
};
