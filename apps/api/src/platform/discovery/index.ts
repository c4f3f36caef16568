export { type ProviderMethod, providerMethods } from './provider-methods.ts';
