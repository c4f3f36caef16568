export * from './client.ts';
export { createTranslator } from './server.ts';
export { compileCatalogue } from './compile.ts';
export { toLatin, withMade } from './latin.ts';
export { certainValues, choicesIn, messageIssues } from './own-message.ts';
export type { MessageIssue, MessageValue } from './own-message.ts';
export { readFeature } from './read-catalogues.ts';
