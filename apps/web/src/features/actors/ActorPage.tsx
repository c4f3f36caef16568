import { NotFound } from '../shell/NotFoundPage.tsx';

export default NotFound;
