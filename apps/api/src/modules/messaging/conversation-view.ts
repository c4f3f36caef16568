import { conversationAbilities, toldAnswer } from '@kvart/domain/messaging';
import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/index.ts';
import { ActorView } from '../actors/index.ts';
import type { Reader } from '../spaces/index.ts';
import type { Conversation } from './conversation.model.ts';
import type { ConversationRow, PartyRow } from './conversation-row.ts';

/** A party as the rules look at it. */
export const partyFacts = ({ actorId, part, answer, leftAt, isShut }: PartyRow) => ({
  ...{ actorId, part, answer, isShut },
  hasLeft: leftAt !== null,
});

/** Shows stored conversations to a reader who stands in them. */
@Injectable()
export class ConversationView {
  constructor(private readonly actors: ActorView) {}

  all(rows: readonly ConversationRow[], reader: Reader): Promise<Conversation[]> {
    return Promise.all(rows.map((row) => this.one(row, reader)));
  }

  async one(row: ConversationRow, reader: Reader): Promise<Conversation> {
    const { asActorId, mutedUntil, mutedForever, subject, people, parties, ...plain } = row;
    const own = parties.find(({ actorId }) => actorId === asActorId);
    const isMutedNow = mutedUntil !== null && Date.parse(mutedUntil) > Date.now();
    const shown = {
      ...plain,
      asActorId,
      parties: await Promise.all(parties.map((party) => this.party(party, asActorId, reader))),
      people: people ?? [],
      subject: subject && {
        type: subject.type,
        id: subject.id,
        title: localizedText(subject.title, subject.originalLocale, reader.locale),
        path: subject.type === 'space' ? `/spaces/${subject.slug}` : `/interests/${subject.id}`,
      },
      seat: {
        lastReadSeq: row.lastReadSeq,
        muted: mutedForever || isMutedNow,
        mutedUntil: !mutedForever && isMutedNow ? mutedUntil : null,
        draft: row.draft,
        draftVersion: row.draftVersion,
      },
      introduction: {
        reason: row.reason,
        askedBy: parties.find(({ part }) => part === 'asker')?.actorId ?? asActorId,
        answer: own?.answer ?? null,
      },
      viewerCan: conversationAbilities(reader.viewer, asActorId, {
        ...row,
        parties: parties.map(partyFacts),
      }),
    };
    return shown;
  }

  private async party({ actor, actorId, answer, ...party }: PartyRow, asActorId: string, reader: Reader) {
    return {
      part: party.part,
      answer: toldAnswer(answer, actorId === asActorId),
      joinedAt: party.joinedAt,
      leftAt: party.leftAt,
      // Absent where nobody asked for it; GraphQL never looks at it then.
      actor: actor ? await this.actors.one(actor, reader) : (null as never),
    };
  }
}
