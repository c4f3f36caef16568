import type { Sample } from './sample.ts';

/** What is measured. A new one is an entry here; its statements and yardsticks follow from it. */
export interface Operation {
  name: string;
  /** The web client's operation, as the browser sends it; or one written out, where it has none yet. */
  document: string;
  query?: string;
  /** Asked by a person who acts for an actor, with a session. */
  signedIn?: boolean;
  /** The variables of the i-th request. */
  variables: (sample: Sample, i: number) => Record<string, unknown>;
  /** The same for PostGraphile, where tables and relations alone give the answer; by id, as unique indexes are no keys to it. */
  postgraphile?: { query: string; variables: (sample: Sample, i: number) => Record<string, unknown> };
}

const of = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const words = ['bakery', 'mlin', 'former shop', 'atelje', 'library', 'delavnica', 'hall', 'garage'];

/** A message as a conversation shows it. */
const message = `__typename id conversationId seq change kind text createdAt editedAt deletedAt replyToId rootId replyCount
  actor { __typename id slug name } person { __typename id name } reactions { __typename emoji }
  attachments { __typename id }`;

export const operations: Operation[] = [
  {
    name: 'directory page with facets',
    document: 'ActorsPage',
    variables: ({ places }, i) => ({
      filter: of(
        [
          {},
          { country: of(places, i).country },
          { sectors: ['CREATIVE'] },
          { kinds: ['NGO', 'MUNICIPALITY'], country: of(places, i).country },
          { text: 'studio', placeId: of(places, i).id, radiusKm: 20 },
        ],
        i,
      ),
      first: 20,
    }),
  },
  {
    name: 'actor profile',
    document: 'ActorPage',
    variables: ({ actors }, i) => ({ slug: of(actors, i).slug }),
    postgraphile: {
      query: `query Profile($id: UUID!) { actorByRowId(rowId: $id) {
        rowId slug version name kind sector isDemo about originalLocale website languages email phone address
        emailVisibility phoneVisibility addressVisibility verifiedAt verifiedUntil
        placeByPlaceId { rowId name country region lat lon }
        fileByLogoId { rowId width height blur variants }
        actorConceptsByActorId { nodes { rowId relation note conceptByConceptId { rowId labels } } }
        membershipsByActorId { nodes { role personByPersonId { rowId name } } }
        spacesByActorId(condition: { state: listed }, orderBy: ROW_ID_DESC, first: 12) { totalCount nodes {
          rowId slug state title originalLocale usableM2 placeByPlaceId { rowId name }
          spacePhotosBySpaceId(orderBy: POSITION_ASC) { nodes { rowId alt fileByFileId { width height blur variants } } } } } } }`,
      variables: ({ actors }, i) => ({ id: of(actors, i).id }),
    },
  },
  {
    name: 'space search with text, radius and facets',
    document: 'SpacesPage',
    variables: ({ places }, i) => ({
      filter: {
        text: of(words, i),
        placeId: of(places, i).id,
        radiusKm: of([10, 25, 50], i),
        ...of([{}, { uses: ['use.workshop'] }, { conditions: ['READY', 'LIGHT_WORKS'] }], i),
      },
      sort: 'RELEVANCE',
      first: 20,
    }),
  },
  {
    name: 'all spaces with facets',
    document: 'SpacesPage',
    variables: ({ places }, i) => ({
      filter: of([{}, { country: of(places, i).country }], i),
      sort: 'NEWEST',
      first: 20,
    }),
  },
  {
    name: 'all spaces by size or by rent',
    document: 'SpacesPage',
    variables: (_sample, i) => ({
      filter: {},
      sort: of(['AREA_ASC', 'AREA_DESC', 'PRICE_ASC'], i),
      first: 20,
    }),
  },
  {
    name: 'words with a slip in them',
    document: 'SpacesPage',
    variables: (_sample, i) => ({
      filter: { text: of(['gallrey', 'skedenjj', 'lbirary', 'delavnca'], i) },
      first: 20,
    }),
  },
  {
    name: 'space page',
    document: 'SpacePage',
    variables: ({ spaces }, i) => ({ slug: of(spaces, i).slug }),
    postgraphile: {
      query: `query Page($id: UUID!) { spaceByRowId(rowId: $id) {
        rowId slug version state isDemo title description originalLocale publicLat publicLon pointBlurred address postalCode
        buildingName cadastralArea cadastralParcel cadastralPart titleDeed ownerType managerName legalRoute encumbrances
        redevelopmentOn usableM2 floor rooms heightM shopfrontM sharedM2 maxPersons condition defects works worksPaidBy
        inspectedOn electricityKw hasWater hasDrainage heating internet wc separatelyMetered stepFree hasLift
        accessibleWc doorWidthCm parkingSpaces transit loading heritage heritageRegisterNo heritageAuthority fireClass
        asbestos openingHours noiseLimits subletAllowed publicOpeningDuty availableFrom minMonths maxMonths noticeMonths
        extensionPossible rentMode currency rentPerM2 runningCosts deposit vat energyClass energyKwh energyExemption
        listedAt updatedAt contactName contactEmail contactPhone
        placeByPlaceId { rowId name country region }
        spaceusesBySpaceId { nodes { permitted conceptByConceptId { rowId labels } } }
        spacePhotosBySpaceId(orderBy: POSITION_ASC) { nodes { rowId alt licence fileByFileId { width height blur variants } } }
        actorByActorId { rowId slug name kind sector verifiedAt verifiedUntil placeByPlaceId { rowId name }
          fileByLogoId { rowId width height blur variants } spacesByActorId(condition: { state: listed }) { totalCount } }
        spaceRevisionsBySpaceId { nodes { at state action reason } } } }`,
      variables: ({ spaces }, i) => ({ id: of(spaces, i).id }),
    },
  },
  {
    name: 'map points',
    document: 'SpacePoints',
    variables: ({ places }, i) => {
      const { lat, lon } = of(places, i);
      const box = { west: lon - 0.4, south: lat - 0.25, east: lon + 0.4, north: lat + 0.25 };
      return of(
        [
          { filter: {}, zoom: 5 },
          { filter: { box }, zoom: 10 },
        ],
        i,
      );
    },
  },
  {
    name: 'my interests',
    document: 'ReceivedInterests',
    signedIn: true,
    variables: () => ({ first: 20 }),
    postgraphile: {
      query: `query Received($actor: UUID!) { actorByRowId(rowId: $actor) { spacesByActorId { nodes {
        interestsBySpaceId(orderBy: CREATED_AT_DESC, first: 20) { totalCount nodes {
          rowId version state message createdAt updatedAt
          actorByActorId { rowId slug name sector } personByPersonId { rowId name }
          spaceBySpaceId { rowId slug title originalLocale placeByPlaceId { rowId name } actorByActorId { rowId name sector } } } } } } } }`,
      variables: ({ members }, i) => ({ actor: of(members, i).actorId }),
    },
  },
  {
    name: 'conversation list with unread',
    document: 'ConversationList',
    query: `query ConversationList($actor: ID!) { conversations(asActorId: $actor, filter: { box: INBOX }, first: 20) {
      __typename nodes { __typename id kind state title lastSeq lastChange lastMessageAt unreadCount version
        parties { __typename answer leftAt actor { __typename id slug name } } lastMessage { ${message} }
        seat { __typename lastReadSeq muted draft } viewerCan { __typename write } }
      pageInfo { __typename hasNextPage endCursor } } }`,
    signedIn: true,
    variables: ({ members }, i) => ({ actor: of(members, i).actorId }),
  },
  {
    name: 'fifty messages of a conversation',
    document: 'FiftyMessages',
    query: `query FiftyMessages($actor: ID!, $id: ID!) {
      messages(asActorId: $actor, conversationId: $id, before: 100, first: 50) { __typename messages { ${message} }
        hasOlder hasNewer lastSeq lastChange firstUnreadSeq } }`,
    signedIn: true,
    variables: ({ members }, i) => ({ actor: of(members, i).actorId, id: of(members, i).conversationId }),
    postgraphile: {
      query: `query Fifty($id: UUID!) { allMessages(condition: { conversationId: $id }, orderBy: SEQ_DESC, first: 50) {
        nodes { rowId conversationId seq change kind text createdAt editedAt deletedAt replyToId rootId
          personByPersonId { rowId name } messageReactionsByMessageId { nodes { emoji } } } } }`,
      variables: ({ members }, i) => ({ id: of(members, i).conversationId }),
    },
  },
  {
    name: 'suggestions for an actor',
    document: 'Suggestions',
    signedIn: true,
    variables: ({ members }, i) => ({ actorId: of(members, i).actorId, kind: 'PARTNER', first: 10 }),
  },
];

/** Operations that the bar names and that are not measured here. */
export const later = [
  // The same id again is the same message, and a person sends so many a minute: its load is `realtime`'s to make.
  'send a message',
];
