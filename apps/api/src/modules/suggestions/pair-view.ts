import {
  type Explained,
  explainPartner,
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

interface Reader {
  viewer: Viewer;
  locale: Locale;
}

/** What is known of a candidate besides its facts. */
export interface Known {
  signals?: MatchSignalShare[];
  isNewcomer?: boolean;
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

  /** The suggestion; null where nothing makes the two a pair. */
  async suggestion(
    kind: SuggestionKind,
    me: Side,
    row: PairRow,
    sameLine: SameLine,
    known: Known,
    reader: Reader,
  ): Promise<Suggestion | null> {
    const explained = this.explain(me, row, sameLine);
    const strength = partnerStrength(explained.reasons);
    if (!strength) return null;
    return {
      ...noTarget,
      id: suggestionId({ kind, targetId: row.other.id }),
      kind,
      actor: await this.actors.one(row.actor, reader),
      strength,
      ...(await this.said.one(explained, reader.locale, [row.other.place])),
      signals: known.signals ?? sharesOf(explained.reasons),
      isNewcomer: known.isNewcomer ?? false,
    };
  }
}
