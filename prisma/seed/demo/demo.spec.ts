import { interestStates } from '@kvart/domain/interests';
import { canonicalSearch } from '@kvart/domain/saved-searches';
import { isContentLocale } from '@kvart/domain/shared';
import {
  contradictions,
  missingToPublish,
  periodStates,
  spaceInput,
  spaceStates,
  type SpaceFile,
} from '@kvart/domain/spaces';
import { expect, test } from 'vitest';
import { readTaxonomy } from '../taxonomy/load-taxonomy.ts';
import { demoCities } from './cities.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { buildDemoNetwork } from './network.ts';

const now = new Date('2026-11-23T09:30:00.000Z');
const network = buildDemoNetwork({ now, passwordHash: 'a hash' });

/** The file of a space as the rules look at it. */
const publishable = (row: (typeof network.spaces)[number]) => {
  const uses = network.spaceUses.filter(({ spaceId }) => spaceId === row.id);
  return {
    ...(row as unknown as SpaceFile),
    permittedUseIds: uses.filter(({ permitted }) => permitted).map(({ conceptId }) => conceptId),
    prohibitedUseIds: uses.filter(({ permitted }) => !permitted).map(({ conceptId }) => conceptId),
    photos: network.spacePhotos.filter(({ spaceId }) => spaceId === row.id),
  };
};

test('the same seed and moment give the same rows, another seed gives others', () => {
  expect(buildDemoNetwork({ now, passwordHash: 'a hash' })).toEqual(network);
  expect(buildDemoNetwork({ now, passwordHash: 'a hash', seed: 'other' })).not.toEqual(network);
});

test('it is as large as promised and reaches every city and kind', () => {
  expect(network.actors.length).toBeGreaterThanOrEqual(120);
  expect(network.spaces).toHaveLength(84);
  expect(network.interests.length).toBeGreaterThanOrEqual(110);
  for (const { placeId } of demoCities) {
    const kinds = new Set(
      network.actors.filter((actor) => actor.placeId === placeId).map(({ kind }) => kind),
    );
    expect(kinds.size).toBe(7);
    expect(
      network.spaces.filter((space) => space.placeId === placeId && space.state === 'listed').length,
    ).toBeGreaterThanOrEqual(6);
  }
});

test('every state of spaces and interests is there', () => {
  expect(new Set(network.spaces.map(({ state }) => state))).toEqual(new Set(spaceStates));
  expect(new Set(network.interests.map(({ state }) => state))).toEqual(new Set(interestStates));
});

test('what is ready, listed or was listed misses nothing; every draft misses something', () => {
  for (const row of network.spaces) {
    const missing = missingToPublish(publishable(row)).map(({ field }) => field);
    if (row.state === 'draft') expect(missing).not.toEqual([]);
    else expect(missing, row.slug).toEqual([]);
  }
});

test('every file passes the rules of the form', () => {
  for (const row of network.spaces) {
    const { photos: _photos, ...file } = publishable(row);
    expect(contradictions(file)).toEqual([]);
    const asSent = { ...file, title: toList(file.title), description: toList(file.description) };
    const read = spaceInput.safeParse(asSent);
    expect(read.success ? [] : read.error.issues, row.slug).toEqual([]);
  }
});

const toList = (texts: Partial<Record<string, string>>) =>
  Object.entries(texts).map(([locale, text]) => ({ locale, text: text ?? '' }));

test('all texts are in languages that contents may have, the original among them', () => {
  const texts = [
    ...network.actors.map((actor) => ({ text: actor.about, original: actor.originalLocale })),
    ...network.spaces.flatMap((space) =>
      [space.title, space.description].map((text) => ({ text, original: space.originalLocale })),
    ),
  ];
  for (const { text, original } of texts) {
    expect(Object.keys(text).every(isContentLocale)).toBe(true);
    expect(text[original]).toBeTruthy();
    expect(text.en).toBeTruthy();
  }
});

test('in every city somebody can be claimed, and in some somebody has asked', () => {
  const unclaimed = network.actors.filter(({ isUnclaimed }) => isUnclaimed);
  expect(new Set(unclaimed.map(({ placeId }) => placeId)).size).toBe(demoCities.length);
  expect(network.claims).toHaveLength(4);
  const acting = new Set(network.memberships.map(({ actorId }) => actorId));
  for (const { id } of unclaimed) expect(acting.has(id)).toBe(false);
});

test('kept searches are written as their addresses spell them', () => {
  expect(network.savedSearches).toHaveLength(3);
  for (const { search } of network.savedSearches) expect(canonicalSearch(search)).toBe(search);
});

test('some houses have several units, some spaces are taken for a time, and one room stands there twice', () => {
  const unitsOf = network.buildings.map(({ id }) => network.spaces.filter((row) => row.buildingId === id));
  expect(unitsOf.map((units) => units.length).toSorted()).toEqual([2, 3]);
  for (const units of unitsOf) {
    expect(new Set(units.map(({ address, lat }) => `${address} ${lat}`)).size).toBe(1);
    expect(new Set(units.map(({ cadastralPart }) => cadastralPart)).size).toBe(units.length);
  }
  expect(new Set(network.spacePeriods.map(({ state }) => state))).toEqual(new Set(periodStates));
  const addresses = network.spaces.map(({ placeId, cadastralParcel, cadastralPart }) =>
    [placeId, cadastralParcel, cadastralPart].join(),
  );
  const twice = network.spaces.filter(
    ({ cadastralParcel }, at) => cadastralParcel && addresses.indexOf(addresses[at] ?? '') < at,
  );
  expect(twice).toHaveLength(1);
});

test('a dozen rooms are looked for, and the first request has a proposal that waits', () => {
  expect(network.spaceRequests).toHaveLength(12);
  expect(new Set(network.spaceRequests.map(({ slug }) => slug)).size).toBe(12);
  expect(network.spaceProposals.map(({ state }) => state)).toEqual(['sent', 'declined']);
  const listed = network.spaces.filter(({ state }) => state === 'listed').map(({ id }) => id);
  for (const { spaceId } of network.spaceProposals) expect(listed).toContain(spaceId);
});

test('it names only concepts of the vocabulary', () => {
  const known = new Set(readTaxonomy(undefined).map(({ id }) => id));
  const named = [
    ...[...network.actorConcepts, ...network.spaceUses].map(({ conceptId }) => conceptId),
    ...network.spaceRequests.flatMap(({ useIds }) => useIds),
  ];
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('histories count without gaps, move forward in time, and end in the present state', () => {
  for (const space of network.spaces) {
    const history = network.spaceRevisions.filter(({ spaceId }) => spaceId === space.id);
    expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
    expect(history).toHaveLength(space.version);
    expect(history.at(-1)?.state).toBe(space.state);
    const times = history.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(now.getTime());
  }
});

test('papers and checks are marked as demo, and rest on papers of the same space', () => {
  const titles = network.spaceDocuments.map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.every((title) => /demo|демо/i.test(title))).toBe(true);
  const spaceOf = new Map(network.spaceDocuments.map(({ id, spaceId }) => [id, spaceId]));
  for (const { spaceId, documentId, state, note, checkedAt } of network.spaceChecks) {
    if (documentId) expect(spaceOf.get(documentId)).toBe(spaceId);
    if (state !== 'fine') expect(note).toBeTruthy();
    expect(checkedAt.getTime()).toBeLessThan(now.getTime());
  }
  const stored = new Set([...network.files, ...network.papers].map(({ id }) => id));
  expect(network.spaceDocuments.filter(({ fileId }) => !stored.has(fileId))).toEqual([]);
});

test('interests follow their events, once a pair, with a reason for every refusal', () => {
  const pairs = network.interests.map(({ spaceId, actorId }) => `${spaceId} ${actorId}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const interest of network.interests) {
    const events = network.interestEvents.filter(({ interestId }) => interestId === interest.id);
    expect(events).toHaveLength(interest.version);
    expect(events.at(-1)?.state).toBe(interest.state);
    for (const { state, reason } of events) if (state === 'declined') expect(reason).toBeTruthy();
    expect(interest.updatedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    const space = network.spaces.find(({ id }) => id === interest.spaceId);
    expect(interest.createdAt.getTime()).toBeGreaterThanOrEqual(space?.listedAt?.getTime() ?? Infinity);
  }
});

test('the sign-in list names people who are there, each with an actor but the administrator', () => {
  const signIns = demoSignIns(network);
  expect(new Set(signIns.map(({ roleCode }) => roleCode)).size).toBe(8);
  for (const { email, roleCode, actorName } of signIns) {
    expect(network.persons.filter((person) => person.email === email)).toHaveLength(1);
    if (roleCode === 'two_actors') expect(actorName.split(', ')).toHaveLength(2);
  }
  const officers = signIns.filter(
    ({ email }) => email.endsWith('.kamnik@demo.kvart.example') && email.startsWith('officer'),
  );
  expect(new Set(officers.map(({ actorName }) => actorName)).size).toBe(1);
});

test('nothing can be mistaken for a real address, and addresses and slugs are nobody else’s', () => {
  const hosts = [
    ...network.persons.map(({ email }) => email),
    ...network.actors.map(({ email }) => email ?? ''),
  ];
  expect(hosts.every((email) => email.endsWith('.example'))).toBe(true);
  for (const values of [
    network.persons.map(({ email }) => email),
    network.actors.map(({ slug }) => slug),
    network.spaces.map(({ slug }) => slug),
  ])
    expect(new Set(values).size).toBe(values.length);
});

test('introductions are in every state, some of them to be asked about', () => {
  const { introductions } = network.desk;
  const outcomes = introductions.map(({ outcome }) => outcome);
  expect(new Set(outcomes)).toEqual(new Set([null, 'ongoing', 'cooperation', 'nothing']));
  const talks = new Set(network.conversations.conversations.map(({ id }) => id));
  for (const { conversationId, adviserId, firstId, secondId } of introductions) {
    expect(talks.has(conversationId)).toBe(true);
    expect(new Set([adviserId, firstId, secondId]).size).toBe(3);
  }
});

test('what centres decided lies in the past, and nobody answers an appeal against their own decision', () => {
  const { decisions, appeals, advice, log } = network.desk;
  for (const { at } of log) expect(at.getTime()).toBeLessThan(now.getTime());
  for (const { createdAt } of advice) expect((createdAt as Date).getTime()).toBeLessThan(now.getTime());
  for (const { measure, basis } of decisions) expect(measure === 'nothing' || !!basis).toBe(true);
  expect(new Set(appeals.map(({ state }) => state))).toEqual(new Set(['submitted', 'upheld', 'rejected']));
  for (const { firstDeciderId, answeredById } of appeals) expect(firstDeciderId).not.toBe(answeredById);
});

test('conversations are told in order, by people of their sides', () => {
  const { conversations, parties, messages } = network.conversations;
  expect(conversations.length).toBeGreaterThan(4);
  for (const { id, lastSeq } of conversations) {
    const own = messages.filter(({ conversationId }) => conversationId === id);
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_, index) => index + 1));
    expect(own).toHaveLength(Number(lastSeq));
    const times = own.map(({ createdAt }) => (createdAt as Date).getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    for (const { actorId, personId } of own) {
      expect(parties.some((party) => party['conversationId'] === id && party['actorId'] === actorId)).toBe(
        true,
      );
      expect(
        network.memberships.some((member) => member.actorId === actorId && member.personId === personId),
      ).toBe(true);
    }
  }
});
