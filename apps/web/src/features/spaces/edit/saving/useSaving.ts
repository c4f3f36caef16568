import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { Outcome } from '../../../../lib/apollo/types.ts';
import { useAction } from '../../../../lib/apollo/useAction.ts';
import { useLocale } from '../../../../lib/i18n/I18n.tsx';
import { useWatchSpace } from '../../../../lib/realtime/useLive.ts';
import { toInput } from '../file/input.ts';
import { type FormField, formFields, type Raw, type ServerSpace, toValues } from '../file/values.ts';
import { SaveSpaceDocument, SpaceEditDocument } from '../SpaceEdit.gql.ts';
import { readKept, writeKept } from './kept.ts';
import { findSendable } from './sendable.ts';
import { savingReducer, type SavingEvent, shownValues, startSaving, type Trouble } from './state.ts';

const pause = 900;
const retryPause = (failures: number) => Math.min(60_000, 2_000 * 2 ** Math.min(failures, 5));

const fieldOf = (path: readonly string[]): FormField | null => {
  const name = path[0] === 'lat' || path[0] === 'lon' ? 'point' : path[0];
  return (formFields as readonly (string | undefined)[]).includes(name) ? (name as FormField) : null;
};

const troubleOf: Record<string, NonNullable<Trouble>> = {
  SignInRequired: 'signed_out',
  RateLimited: 'fault',
};

/** The space being edited: what is typed, what is saved, and the way between, one change at a time. */
export const useSaving = (initial: ServerSpace, person: string) => {
  const { locale } = useLocale();
  const client = useApolloClient();
  const [save] = useAction(SaveSpaceDocument);
  const [space, setSpace] = useState(initial);
  const [state, setState] = useState(() =>
    startSaving(toValues(initial, locale), initial.version, readKept(person, initial.id)),
  );
  const [keeps, setKeeps] = useState(true);
  const now = useRef({ space, state, locale });
  now.current.locale = locale;
  const wrote = useRef(Object.keys(state.edits).length > 0);
  const running = useRef<Promise<void> | null>(null);

  const apply = useCallback(
    (event: SavingEvent) => {
      const next = savingReducer(now.current.state, event);
      now.current.state = next;
      setState(next);
      // Another tab may keep something for the same space: only what this one wrote is taken away.
      if (Object.keys(next.edits).length > 0 || wrote.current) {
        wrote.current = true;
        setKeeps(writeKept(person, initial.id, next));
      }
    },
    [person, initial.id],
  );
  const hold = useCallback((fresh: ServerSpace) => {
    if (fresh.version < now.current.space.version) return;
    now.current.space = fresh;
    setSpace(fresh);
  }, []);
  /** Takes in the server's newer word: after a step, a picture, or somebody else's change. */
  const accept = useCallback(
    (fresh: ServerSpace) => {
      hold(fresh);
      apply({ type: 'seen', base: toValues(fresh, now.current.locale), version: fresh.version });
    },
    [apply, hold],
  );
  const askAgain = useCallback(async (): Promise<ServerSpace | null> => {
    const { data } = await client.query({
      query: SpaceEditDocument,
      variables: { slug: now.current.space.slug },
      fetchPolicy: 'network-only',
    });
    return data?.space ?? null;
  }, [client]);
  const refresh = useCallback(
    () =>
      askAgain().then(
        (fresh) => fresh && accept(fresh),
        () => undefined,
      ),
    [askAgain, accept],
  );

  const sendable = useMemo(
    () => findSendable(state, { locale, listed: space.state === 'LISTED', photos: space.photos }),
    [state, locale, space.state, space.photos],
  );

  const settle = useCallback(
    async (outcome: Outcome<ServerSpace>) => {
      if (outcome.ok) {
        const { version } = outcome.value;
        hold(outcome.value);
        const base = toValues(outcome.value, now.current.locale);
        return apply({ type: 'saved', base, version, at: Date.now() });
      }
      const { error } = outcome;
      if (error.__typename === 'StaleVersion') {
        const fresh = await askAgain().catch(() => null);
        if (!fresh) return apply({ type: 'failed', trouble: 'offline', message: error.message });
        hold(fresh);
        const base = toValues(fresh, now.current.locale);
        return apply({ type: 'stale', base, version: fresh.version });
      }
      if (error.__typename === 'InvalidInput' || error.__typename === 'NotPublishable') {
        const found =
          error.__typename === 'InvalidInput'
            ? error.issues.map(({ path, message }) => [fieldOf(path), message] as const)
            : error.missing.map(({ field }) => [fieldOf([field]), error.message] as const);
        const sentences = Object.fromEntries(found.filter(([field]) => field !== null));
        return apply({ type: 'refused', sentences, message: error.message });
      }
      const trouble =
        error.__typename === 'Unreachable' ? error.code : (troubleOf[error.__typename] ?? 'blocked');
      return apply({ type: 'failed', trouble, message: error.message });
    },
    [apply, askAgain, hold],
  );

  /** Sends what can be sent; waits for the change under way first. */
  const send = useCallback((): Promise<void> => {
    if (running.current) return running.current;
    const work = async () => {
      const { space: shown, state: typed, locale: language } = now.current;
      const { fields, part } = findSendable(typed, {
        locale: language,
        listed: shown.state === 'LISTED',
        photos: shown.photos,
      });
      if (fields.length === 0) return;
      apply({ type: 'sent', fields });
      await settle(await save({ id: shown.id, version: typed.version, input: toInput(part) }));
    };
    running.current = work().finally(() => (running.current = null));
    return running.current;
  }, [apply, save, settle]);

  /** Saves all that can be saved now; true where nothing is left. */
  const flush = useCallback(async (): Promise<boolean> => {
    for (let round = 0; round < 8; round += 1) {
      await send();
      const { state: typed, space: shown, locale: language } = now.current;
      const rest = findSendable(typed, {
        locale: language,
        listed: shown.state === 'LISTED',
        photos: shown.photos,
      });
      if (rest.fields.length === 0 || typed.trouble) break;
    }
    return Object.keys(now.current.state.edits).length === 0;
  }, [send]);

  const { trouble, failures, sending } = state;
  const waiting = sendable.fields.length > 0 && !sending;
  useEffect(() => {
    if (!waiting || trouble === 'signed_out' || trouble === 'blocked') return;
    const timer = setTimeout(() => void send(), trouble ? retryPause(failures) : pause);
    return () => clearTimeout(timer);
    // Each change of what can be sent starts the pause anew.
  }, [waiting, sendable, trouble, failures, send]);
  useEffect(() => {
    const again = () => void send();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [send]);
  useWatchSpace(space.id, ({ version }) => {
    if (version > now.current.state.version && !now.current.state.sending) void refresh();
  });
  useEffect(() => {
    if (keeps || Object.keys(state.edits).length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [keeps, state.edits]);

  const values = useMemo(() => shownValues(state), [state]);
  const set = useCallback((field: FormField, value: Raw) => apply({ type: 'typed', field, value }), [apply]);
  const resolve = useCallback(
    (field: FormField, keep: 'mine' | 'theirs') => apply({ type: 'resolved', field, keep }),
    [apply],
  );
  const noticed = useCallback(() => apply({ type: 'noticed' }), [apply]);
  /** The newest version, for steps that follow a change at once. */
  const version = useCallback(() => now.current.state.version, []);
  return {
    space,
    state,
    values,
    sendable,
    waiting,
    keeps,
    set,
    resolve,
    noticed,
    accept,
    refresh,
    send,
    flush,
    version,
  };
};

export type Saving = ReturnType<typeof useSaving>;
