import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type AccessDeclaration } from '../access/access.decorator.ts';
import { accessRules } from '../access/rules.ts';
import { providerMethods } from '../discovery/index.ts';
import { CLIENT_EVENT, type ClientAnswer, type ClientCall } from './client-event.decorator.ts';

type Answer = (call: ClientCall) => Promise<ClientAnswer>;

interface Known {
  declared: AccessDeclaration;
  answer: Answer;
}

/** Every event clients may send, with its rule. */
@Injectable()
export class ClientEvents implements OnModuleInit {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance, method } of providerMethods(this.discovery, this.scanner)) {
      this.add(instance, method as Answer);
    }
  }

  /** Runs the event's method if its rule lets the viewer through. */
  async answer(name: string, call: ClientCall): Promise<ClientAnswer> {
    const known = this.known.get(name);
    if (!known) return { ok: false, code: 'unknown_event' };
    const refusal = 'public' in known.declared ? null : accessRules[known.declared.rule](call.viewer);
    return refusal ? { ok: false, code: refusal.code } : known.answer(call);
  }

  private add(instance: object, method: Answer): void {
    const name = Reflect.getMetadata(CLIENT_EVENT, method) as string | undefined;
    if (name === undefined) return;
    const declared = Reflect.getMetadata(ACCESS, method) as AccessDeclaration | undefined;
    if (!declared) throw new Error(`Kvart does not start: no @Access or @Public on Socket.${name}.`);
    this.known.set(name, { declared, answer: method.bind(instance) });
  }
}
