import { conversationAbilities, toldAnswer } from '@kvart/domain/messaging';
import { Injectable } from '@nestjs/common';
import { localizedText } from '../../platform/graphql/index.ts';
import { ActorView, conceptIdsOf } from '../actors/index.ts';
import type { Reader } from '../spaces/index.ts';
import { ConceptCatalogue, type NamedConcepts } from '../taxonomy/index.ts';
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
  constructor(
    private readonly catalogue: ConceptCatalogue,
    private readonly actors: ActorView,
  ) {}

  async all(rows: readonly ConversationRow[], reader: Reader): Promise<Conversation[]> {
    const ids = rows.flatMap(({ parties }) =>
      parties.flatMap(({ actor }) => (actor ? conceptIdsOf(actor) : [])),
    );
    const named = await this.catalogue.naming(ids, reader.locale);
    return rows.map((row) => this.shown(row, reader, named));
  }

  async one(row: ConversationRow, reader: Reader): Promise<Conversation> {
    const [shown] = await this.all([row], reader);
    return shown as Conversation;
  }

  private shown(row: ConversationRow, reader: Reader, named: NamedConcepts): Conversation {
    const { asActorId, mutedUntil, mutedForever, subject, people, parties, ...plain } = row;
    const own = parties.find(({ actorId }) => actorId === asActorId);
    const isMutedNow = mutedUntil !== null && Date.parse(mutedUntil) > Date.now();
    const shown = {
      ...plain,
      asActorId,
      parties: parties.map((party) => this.party(party, asActorId, reader, named)),
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

  private party(
    { actor, actorId, answer, ...party }: PartyRow,
    asActorId: string,
    reader: Reader,
    named: NamedConcepts,
  ) {
    return {
      part: party.part,
      answer: toldAnswer(answer, actorId === asActorId),
      joinedAt: party.joinedAt,
      leftAt: party.leftAt,
      // Absent where nobody asked for it; GraphQL never looks at it then.
      actor: actor ? this.actors.shown(actor, reader, named) : (null as never),
    };
  }
}
