export * from './colours.ts';
export * from './settings.ts';
export * from './inputs.ts';
export * from './roles.ts';
export * from './published-texts.ts';
export * from './mail-texts.ts';
export * from './plain-markup.ts';
