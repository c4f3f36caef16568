export { SuggestionsModule } from './suggestions.module.ts';
