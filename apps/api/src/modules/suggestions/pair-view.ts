import {
  type Explained,
  explainPartner,
  type MatchStrength,
  type PairSide,
  partnerStrength,
  type SameLine,
  suggestionId,
  type SuggestionKind,
} from '@kvart/domain/suggestions';
import type { Viewer } from '@kvart/domain/shared';
import type { Locale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { ActorView } from '../actors/index.ts';
import { noTarget } from './asked.ts';
import { commonWords } from './common-words.ts';
import type { PairRow, Side } from './pairs.repository.ts';
import { Said } from './said.ts';
import { SameLines } from './same-line.service.ts';
import { sharesOf } from './signals.ts';
import type { MatchSignalShare, Suggestion } from './suggestion.model.ts';

export interface Reader {
  viewer: Viewer | null;
  locale: Locale;
}

/** What is known of a candidate besides its facts. */
export interface Known {
  signals?: MatchSignalShare[];
  isNewcomer?: boolean;
}

/** A pair that is worth showing. */
export interface Judged {
  row: PairRow;
  explained: Explained;
  strength: MatchStrength;
  known?: Known | undefined;
}

/** Shows pairs of actors with what is to be said about them. */
@Injectable()
export class PairView {
  constructor(
    private readonly actors: ActorView,
    private readonly lines: SameLines,
    private readonly said: Said,
  ) {}

  lineOf({ needIds, offerIds }: PairSide): Promise<SameLine> {
    return this.lines.of([...needIds, ...offerIds]);
  }

  explain(me: Side, row: PairRow, sameLine: SameLine): Explained {
    return explainPartner({ ...row, me, sameLine, words: commonWords(row.stems, me, row.other) });
  }

  /** What there is to say about the two; null where nothing makes them a pair. */
  judged(me: Side, row: PairRow, sameLine: SameLine): Judged | null {
    const explained = this.explain(me, row, sameLine);
    const strength = partnerStrength(explained.reasons);
    return strength && { row, explained, strength };
  }

  /** Pairs as suggestions, in their order. */
  async suggestions(kind: SuggestionKind, list: readonly Judged[], reader: Reader): Promise<Suggestion[]> {
    const say = await this.said.saying(
      list.map(({ explained }) => explained),
      reader.locale,
    );
    const actors = await this.actors.all(
      list.map(({ row }) => row.actor),
      reader,
    );
    return list.map(({ row, explained, strength, known = {} }, at) => ({
      ...noTarget,
      id: suggestionId({ kind, targetId: row.other.id }),
      kind,
      actor: actors[at] ?? null,
      strength,
      ...say(explained, [row.other.place]),
      signals: known.signals ?? sharesOf(explained.reasons),
      isNewcomer: known.isNewcomer ?? false,
    }));
  }
}
