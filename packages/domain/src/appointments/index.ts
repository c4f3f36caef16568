export * from './words.ts';
export * from './services.ts';
export * from './hours.ts';
export * from './slots.ts';
export * from './appointments.ts';
