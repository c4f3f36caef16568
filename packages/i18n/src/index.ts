export * from './client.ts';
export { createTranslator } from './server.ts';
