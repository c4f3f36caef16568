import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { askAgain, beginAnew } from '../apollo/ask-again.ts';
import { usePageQuery } from '../apollo/usePageQuery.ts';
import { deviceKeeps, markDevice } from '../offline/marker.ts';
import { chooseActor, currentActor, setActor } from './acting-as.ts';
import { ViewerDocument } from './Viewer.gql.ts';
import type { ViewerPartsFragment } from './Viewer.gql.ts';

export type Viewer = ViewerPartsFragment;
export type ViewerMembership = Viewer['memberships'][number];

export interface ViewerState {
  /** The signed-in person; null for a visitor, and while it is not yet known. */
  viewer: Viewer | null;
  /** Who is there is not known yet. */
  loading: boolean;
  /** The membership whose actor the person acts as. */
  actingAs: ViewerMembership | null;
  actAs: (actorId: string) => Promise<void>;
  /**
   * Asks the server again who is there: after signing in, joining or leaving an actor. What is shown stays and is
   * asked for again; `all` forgets the rest too, which was answered for somebody else.
   */
  refresh: (how?: { all?: boolean }) => Promise<void>;
  signOut: () => Promise<void>;
}

const nobody: ViewerState = {
  viewer: null,
  loading: false,
  actingAs: null,
  actAs: () => Promise.resolve(),
  refresh: () => Promise.resolve(),
  signOut: () => Promise.resolve(),
};

export const ViewerContext = createContext<ViewerState>(nobody);

/** Who is there, and as whom they act. */
export const useViewer = (): ViewerState => useContext(ViewerContext);

export const ViewerProvider = ({ children }: { children: ReactNode }) => {
  const client = useApolloClient();
  const { data, loading, refetch } = usePageQuery(ViewerDocument, {});
  const [chosen, setChosen] = useState(currentActor);
  const viewer = data?.viewer ?? null;
  const person = viewer?.id ?? null;
  const actors = viewer?.memberships.map(({ actor }) => actor.id).join(' ') ?? '';

  // The header follows the person: another one, or a lost membership, changes the actor too.
  useEffect(() => {
    if (loading) return;
    const next = person ? chooseActor(person, actors.split(' ').filter(Boolean)) : null;
    const changed = next !== currentActor();
    setActor(person, next);
    setChosen(next);
    if (changed && person) void askAgain(client);
  }, [client, loading, person, actors]);

  // What is answered from here on is kept for when there is no line; what was kept goes once the server knows nobody.
  useEffect(() => {
    if (data?.viewer) markDevice(true);
    else if (data && deviceKeeps())
      // Without a line its script cannot come; what is kept then goes when the page is next opened.
      void import('../offline/forget.ts').then(
        ({ forgetHere }) => forgetHere({ unsent: false }),
        () => undefined,
      );
  }, [data]);

  const refresh = useCallback(
    async ({ all = false } = {}) => {
      if (all) return beginAnew(client);
      await refetch();
      await askAgain(client);
    },
    [client, refetch],
  );
  const actAs = useCallback(
    async (actorId: string) => {
      setActor(person, actorId);
      setChosen(actorId);
      await beginAnew(client);
    },
    [client, person],
  );
  const signOut = useCallback(async () => {
    const { SignOutDocument } = await import('./SignOut.gql.ts');
    await client.mutate({ mutation: SignOutDocument });
    // Others may use this device: nothing of the person stays on it.
    if (deviceKeeps()) await (await import('../offline/forget.ts')).forgetHere({ unsent: true });
    setActor(null, null);
    // A new page, so that nothing of the person is left in memory.
    location.assign('/');
  }, [client]);

  const state = useMemo<ViewerState>(() => {
    const actingAs = viewer?.memberships.find(({ actor }) => actor.id === chosen) ?? null;
    return { viewer, loading, actingAs, actAs, refresh, signOut };
  }, [viewer, loading, chosen, actAs, refresh, signOut]);
  return <ViewerContext value={state}>{children}</ViewerContext>;
};
