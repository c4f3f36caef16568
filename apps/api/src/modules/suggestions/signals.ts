import type { MatchReason, SuggestionSignal } from '@kvart/domain/suggestions';
import { suggestionSignals } from '@kvart/domain/suggestions';
import type { MatchSignalShare } from './suggestion.model.ts';

const least = 0.005;

/** Shares that all together make 1, greatest first; what hardly spoke is left out. */
export function shares(measured: Partial<Record<SuggestionSignal, number>>): MatchSignalShare[] {
  const spoke = suggestionSignals.flatMap((signal) => {
    const share = measured[signal] ?? 0;
    return share > 0 ? [{ signal, share }] : [];
  });
  const sum = spoke.reduce((total, { share }) => total + share, 0);
  return spoke
    .map(({ signal, share }) => ({ signal, share: Math.round((share / sum) * 1000) / 1000 }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
}

/** Where nothing was measured, each reason counts the same. */
export function sharesOf(reasons: readonly MatchReason[]): MatchSignalShare[] {
  const counted: Partial<Record<SuggestionSignal, number>> = {};
  for (const { signal } of reasons) counted[signal] = (counted[signal] ?? 0) + 1;
  return shares(counted);
}
