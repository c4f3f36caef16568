import { resultUnion } from '../../platform/errors/index.ts';
import { SavedSearch } from './saved-search.model.ts';

const search = () => SavedSearch;

export const SaveSearchResult = resultUnion('SaveSearchResult', search);
export const ChangeSavedSearchResult = resultUnion('ChangeSavedSearchResult', search);
export const RemoveSavedSearchResult = resultUnion('RemoveSavedSearchResult', search);
export const SeeSavedSearchResult = resultUnion('SeeSavedSearchResult', search);
