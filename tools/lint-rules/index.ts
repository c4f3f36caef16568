import { boundaryRules } from './boundaries.ts';
import { literalText } from './literal-text.ts';

/** The house's own rules, as an ESLint plugin. */
export const houseRules = { rules: { ...boundaryRules, 'literal-text': literalText } };
