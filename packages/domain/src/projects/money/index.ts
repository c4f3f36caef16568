export * from './enums.ts';
export * from './rounding.ts';
