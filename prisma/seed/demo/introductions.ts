import type { BuilderContext } from '@kvart/testing/builders';
import type { DemoActor } from './actors.ts';
import type { DemoConversations } from './conversations.ts';
import { finderOf } from './find.ts';
import { type DemoIntroduction, demoIntroductions } from './texts/desk-advice.ts';
import type { Speaker } from './texts/talks.ts';
import { daysBefore } from './time.ts';

type Row = Record<string, unknown>;

/** Two actors each that a centre brought together: the conversations, added to the others, and what became of them. */
export function buildIntroductions(
  talks: DemoConversations,
  actors: readonly DemoActor[],
  context: BuilderContext,
): Row[] {
  return demoIntroductions.map((one) => addIntroduction(talks, one, actors, context));
}

function addIntroduction(
  talks: DemoConversations,
  { by, first, second, daysAgo, note, answers, said = [], outcome }: DemoIntroduction,
  actors: readonly DemoActor[],
  { ids, now }: BuilderContext,
): Row {
  const { actorAt, sideOf, personOf } = finderOf(actors);
  const conversationId = ids.next();
  const centre = actorAt(sideOf(by));
  const sides = [actorAt(first), actorAt(second)] as const;
  const begun = daysBefore(now, daysAgo);
  // A day between one word and the next, and never one that is still to come.
  const after = (turn: number) =>
    new Date(Math.min(begun.getTime() + turn * 86_400_000, now.getTime() - (9 - turn) * 60_000));
  const write = (turn: number, speaker: { actorId: string; personId: string }, more: Row) =>
    talks.messages.push({
      ...{
        id: ids.next(),
        conversationId,
        seq: turn + 1,
        change: turn + 1,
        version: 1,
        kind: 'text',
        text: '',
      },
      ...{ ...speaker, createdAt: after(turn), ...more },
    });
  const personAt = (side: DemoActor): string => side.people[0]?.id ?? personOf(by);
  const me = (speaker: Speaker) => ({
    actorId: actorAt(sideOf(speaker)).row.id,
    personId: personOf(speaker),
  });
  write(0, me(by), { text: note });
  let turn = 1;
  for (const [index, side] of sides.entries())
    if (answers[index] === 'accepted')
      write(
        turn++,
        { actorId: side.row.id, personId: personAt(side) },
        {
          ...{ kind: 'system', systemEvent: 'introduction_accepted' },
        },
      );
  for (const [speaker, text] of said) write(turn++, me(speaker), { text });

  talks.conversations.push({
    ...{ id: conversationId, kind: 'group', reason: note, isDemo: true, pairKey: null },
    state: answers.includes('accepted') ? 'open' : 'introduced',
    ...{ title: null, spaceId: null, startedById: personOf(by) },
    ...{ lastSeq: turn, lastChange: turn, lastMessageAt: after(turn - 1), createdAt: begun },
  });
  for (const [index, side] of [centre, ...sides].entries()) {
    talks.parties.push({
      ...{ conversationId, actorId: side.row.id, part: index === 0 ? 'asker' : 'asked', joinedAt: begun },
      answer: index === 0 ? null : (answers[index - 1] ?? null),
      ...{ assigneeId: null, doneSeq: null, doneAt: null },
    });
    for (const person of side.people)
      talks.seats.push({
        ...{ conversationId, actorId: side.row.id, personId: person.id, lastReadSeq: turn, readAt: now },
        ...{ draft: '', draftVersion: 0 },
      });
  }
  const outcomeAt = outcome ? daysBefore(begun, -outcome.afterDays) : null;
  const passed = [30, 90, 180].filter((days) => days <= daysAgo).length;
  return {
    ...{ conversationId, adviserId: centre.row.id, firstId: sides[0].row.id, secondId: sides[1].row.id },
    reasons: JSON.stringify([
      { code: 'same_place', signal: 'place', placeId: sides[0].city.placeId },
      { code: 'other_sector', signal: 'sectors', sectors: sides.map(({ row }) => row.sector) },
    ]),
    // What has passed was asked for: the first look at the demo sends no letters.
    ...{ createdAt: begun, version: outcome ? 2 : 1, reminders: passed },
    ...{ outcome: outcome?.what ?? null, outcomeAt },
    outcomeForId: outcome ? centre.row.id : null,
    outcomeById: outcome ? personOf(by) : null,
  };
}
