import { drawsOnTheServer, webTests } from './vitest.config.ts';

/** The pages as the server draws them, in a world of their own. */
export default webTests({ name: 'web on the server', include: drawsOnTheServer });
