import { resultUnion } from '../../platform/errors/index.ts';
import { ProjectEffect } from './effect.model.ts';

/** A change of one part changes the sums: the answer is all of the effect. */
export const ChangeEffectResult = resultUnion('ChangeEffectResult', () => ProjectEffect);
