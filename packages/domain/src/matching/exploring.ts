import type { PartnerCandidate } from './facts.ts';
import type { RankedPartner } from './rank.ts';
import { perSignal } from './signals.ts';

/** Of every ten suggestions so many at most are given away to newcomers. */
export const exploringShare = { of: 10, most: 2 } as const;
/** Whoever has had fewer projects has hardly been seen yet. */
export const newcomerProjects = 3;

export const isNewcomer = ({ projects }: Pick<PartnerCandidate, 'projects'>): boolean =>
  projects < newcomerProjects;

/** A number from 0 to 1 that follows from a text (FNV-1a): the same day gives the same list, the next another one. */
export const drawn = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
};

/**
 * Gives newcomers the last places of each ten, where fewer than two stand among the ten by themselves: without being
 * seen they could never become known. Only such as something speaks for, the better the more likely.
 * @param seed who asks, and the day.
 */
export const withNewcomers = (
  ranked: readonly RankedPartner[],
  limit: number,
  seed: string,
): RankedPartner[] => {
  const list = ranked.slice(0, limit);
  const waiting = ranked
    .slice(limit)
    .filter(({ candidate, score }) => isNewcomer(candidate) && score > 0)
    .slice(0, 30)
    .map((one) => ({ one, place: drawn(`${seed} ${one.candidate.actorId}`) ** (1 / (one.score + 0.01)) }))
    .sort((a, b) => b.place - a.place)
    .map(({ one }) => one);
  for (let end = exploringShare.of; end <= list.length; end += exploringShare.of) {
    const there = list
      .slice(end - exploringShare.of, end)
      .filter(({ candidate }) => isNewcomer(candidate)).length;
    for (let place = end - 1; place >= end - (exploringShare.most - there); place -= 1) {
      const next = waiting.shift();
      if (!next) return list;
      list[place] = { ...next, signals: perSignal((signal) => (signal === 'exploring' ? 1 : 0)) };
    }
  }
  return list;
};
