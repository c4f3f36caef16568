import type { KvartApp } from './kvart-app.ts';

/*
 * Asking for suggestions as a client does, with all that is said about each.
 */

type Member = Awaited<ReturnType<KvartApp['member']>>;

const said = `strength reasons { code signal concepts { id } theirs { id } actors { name } count distanceKm criterion
  request { name } place { name } sectors } gaps { code criterion percent days } raises { code criterion percent }
  signals { signal share }`;
export const suggestionsQuery = `query ($actorId: ID!, $kind: SuggestionKind!, $first: Int, $after: String) {
  suggestions(actorId: $actorId, kind: $kind, first: $first, after: $after) {
    isOff raises { code } pageInfo { hasNextPage endCursor }
    nodes { id kind isNewcomer ${said} actor { id slug name } space { id slug title { text } } request { id title }
      role { id title project { slug } lead { name } concepts { id } } } } }`;
const why = `query ($actorId: ID!, $kind: SuggestionKind!, $targetId: ID!) {
  explainPair(actorId: $actorId, kind: $kind, targetId: $targetId) { id hindrances ${said} } }`;

export interface SaidReason {
  code: string;
  concepts: { id: string }[];
  criterion: string | null;
  request: { name: string } | null;
}
export interface SuggestedNode {
  id: string;
  strength: string;
  reasons: SaidReason[];
  gaps: { code: string; criterion: string | null; percent: number | null }[];
  raises: { code: string }[];
  actor: { id: string; name: string } | null;
  space: { id: string } | null;
  request: { id: string } | null;
  role: { id: string } | null;
}
export interface SuggestedPage {
  isOff: boolean;
  raises: { code: string }[];
  nodes: SuggestedNode[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
type Explained = SuggestedNode & { hindrances: string[] };

export const suggested = async (who: Member, kind: string, more: object = {}): Promise<SuggestedPage> =>
  (
    await who.client.data<{ suggestions: SuggestedPage }>(suggestionsQuery, {
      actorId: who.actor.id,
      kind,
      first: 50,
      ...more,
    })
  ).suggestions;
export const explained = async (who: Member, kind: string, targetId: string, actorId = who.actor.id) =>
  (await who.client.data<{ explainPair: Explained | null }>(why, { actorId, kind, targetId })).explainPair;
