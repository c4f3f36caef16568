export { default } from '../../features/saved-searches/SavedSearchesPage.tsx';
