import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** A method of a provider, and the provider it belongs to. */
export interface ProviderMethod {
  instance: object;
  key: string;
  method: (...args: never[]) => unknown;
}

/** Every method of every provider in the running application, for those who look for a decorator of theirs. */
export function* providerMethods(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
): Generator<ProviderMethod> {
  for (const { instance } of discovery.getProviders()) {
    if (typeof instance !== 'object' || instance === null) continue;
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) continue;
    for (const key of scanner.getAllMethodNames(prototype)) {
      const method = (prototype as Record<string, ProviderMethod['method'] | undefined>)[key];
      if (method) yield { instance: instance as object, key, method };
    }
  }
}
