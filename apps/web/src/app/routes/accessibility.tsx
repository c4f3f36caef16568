export { default } from '../../features/shell/AccessibilityPage.tsx';
