import { useState } from 'react';
import { useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { DismissSuggestionDocument, RestoreSuggestionDocument } from './ForYou.gql.ts';
import type { DismissalReason } from './ForYou.gql.ts';

/** Suggestions put aside while one looks at the page: they keep their place until it is left, so that it can be undone. */
export const usePutAside = (actorId: string) => {
  const t = useT();
  const { show } = useToast();
  const [aside, setAside] = useState<ReadonlyMap<string, DismissalReason | null>>(new Map());
  const [dismiss] = useAction(DismissSuggestionDocument, { every: true });
  const [restore] = useAction(RestoreSuggestionDocument, { every: true });
  const change = (id: string, to: DismissalReason | null | undefined) =>
    setAside((now) => {
      const next = new Map(now);
      if (to === undefined) next.delete(id);
      else next.set(id, to);
      return next;
    });
  const undo = async (id: string, name: string) => {
    const outcome = await restore({ actorId, id });
    if (!outcome.ok) return show({ text: outcome.error.message, tone: 'bad' });
    change(id, undefined);
    show({ text: t('suggestions.undone', { name }), tone: 'good' });
  };
  const put = async (id: string, name: string, reason: DismissalReason | null = null) => {
    const isFirst = !aside.has(id);
    const before = aside.get(id);
    change(id, reason);
    const outcome = await dismiss({ actorId, id, reason });
    if (!outcome.ok) {
      change(id, before);
      return show({ text: outcome.error.message, tone: 'bad' });
    }
    if (isFirst)
      show({
        text: t('suggestions.putAside', { name }),
        action: { label: t('suggestions.undo'), onPress: () => void undo(id, name) },
      });
  };
  return { aside, put, undo };
};
