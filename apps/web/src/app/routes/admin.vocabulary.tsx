export { default } from '../../features/administration/VocabularyPage.tsx';
