export { default } from '../../features/projects/story/EditStoryPage.tsx';
