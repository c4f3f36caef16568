export { SuggestionsModule } from './suggestions.module.ts';
export { AdvisersRepository } from './advisers.repository.ts';
