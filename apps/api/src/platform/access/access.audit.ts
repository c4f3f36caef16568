import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { PATH_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { CLIENT_EVENT } from '../realtime/client-event.decorator.ts';
import { ACCESS, type AccessDeclaration } from './access.decorator.ts';

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const RESOLVE_PROPERTY = 'graphql:resolve_property';

/** One thing that can be called from outside, with the rule it declares. */
export interface Operation {
  name: string;
  declared: AccessDeclaration | undefined;
}

/**
 * Lists every operation the application offers. The start fails when one of them does not say who may call
 * it, and the list is committed (apps/api/access.snapshot), so that a changed permission is a visible diff.
 */
@Injectable()
export class AccessAudit implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const missing = this.operations().filter((operation) => !operation.declared);
    if (missing.length > 0) {
      const names = missing.map((operation) => operation.name).join(', ');
      throw new Error(`Kvart does not start: no @Access or @Public on ${names}.`);
    }
  }

  operations(): Operation[] {
    const found: Operation[] = [];
    for (const { instance, metatype } of [
      ...this.discovery.getProviders(),
      ...this.discovery.getControllers(),
    ]) {
      if (!instance || typeof instance !== 'object' || !metatype) continue;
      const prototype: unknown = Object.getPrototypeOf(instance);
      for (const key of this.scanner.getAllMethodNames(prototype as object).map(String)) {
        const handler = (prototype as Record<string, object>)[key];
        const name = handler && this.nameOf(metatype, handler, key);
        if (name) found.push({ name, declared: Reflect.getMetadata(ACCESS, handler) as AccessDeclaration });
      }
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** The list as text, one operation a line. */
  snapshot(): string {
    const lines = this.operations().map(({ name, declared }) => {
      if (!declared) return `${name}: MISSING`;
      if ('public' in declared) return `${name}: public (${declared.public})`;
      return `${name}: ${declared.rule}${declared.note ? ` (${declared.note})` : ''}`;
    });
    return `${lines.join('\n')}\n`;
  }

  private nameOf(metatype: object, handler: object, key: string): string | null {
    const type = Reflect.getMetadata(RESOLVER_TYPE, handler) as string | undefined;
    if (type === 'Query' || type === 'Mutation') {
      return `${type}.${String(Reflect.getMetadata(RESOLVER_NAME, handler) ?? key)}`;
    }
    if (Reflect.getMetadata(RESOLVE_PROPERTY, handler) !== undefined) {
      const owner = Reflect.getMetadata(RESOLVER_NAME, metatype) as string | undefined;
      return `${owner ?? type}.${String(Reflect.getMetadata(RESOLVER_NAME, handler) ?? key)}`;
    }
    const event = Reflect.getMetadata(CLIENT_EVENT, handler) as string | undefined;
    if (event !== undefined) return `Socket.${event}`;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return null;
    const paths = [metatype, handler].map((target) =>
      String(Reflect.getMetadata(PATH_METADATA, target) ?? ''),
    );
    const path = paths.join('/').replace(/\/+/g, '/').replace(/^\/?/, '/');
    return `${RequestMethod[method]} ${path}`;
  }
}
