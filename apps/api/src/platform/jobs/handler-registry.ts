import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { providerMethods } from '../discovery/index.ts';
import { type HandlerOptions, ON_EVENT, TASK, type TaskOptions } from './decorators.ts';

type Method = (...args: unknown[]) => Promise<void>;

/** A method that handles events of one type. */
export interface EventHandler {
  name: string;
  type: string;
  run: Method;
}

/** A method that runs jobs of one name. */
export interface TaskHandler extends TaskOptions {
  name: string;
  run: Method;
}

const defaultAttempts = 12;

/** Knows every method marked `@OnEvent` or `@Task` in the running application. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  readonly events = new Map<string, EventHandler>();
  readonly tasks = new Map<string, TaskHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance, method, key } of providerMethods(this.discovery, this.scanner)) {
      this.add(instance, method as Method, key);
    }
  }

  /** Names of the handlers of an event type, as the queue knows them. */
  namesFor(type: string): string[] {
    return [...this.events.values()].filter((handler) => handler.type === type).map(({ name }) => name);
  }

  maxAttemptsOf(task: string): number {
    return this.tasks.get(task)?.maxAttempts ?? defaultAttempts;
  }

  private add(instance: object, method: Method, key: string): void {
    const event = Reflect.getMetadata(ON_EVENT, method) as ({ type: string } & HandlerOptions) | undefined;
    const task = Reflect.getMetadata(TASK, method) as ({ name: string } & TaskOptions) | undefined;
    const run = method.bind(instance);
    if (event) {
      const name = event.name ?? `${instance.constructor.name}.${key}`;
      this.refuseTwice(name, this.events.get(name)?.run);
      this.events.set(name, { name, type: event.type, run });
    }
    if (task) {
      this.refuseTwice(task.name, this.tasks.get(task.name)?.run);
      this.tasks.set(task.name, { ...task, run });
    }
  }

  /** Two methods under one name would take each other's jobs. */
  private refuseTwice(name: string, known: Method | undefined): void {
    if (known) throw new Error(`Two methods handle jobs named "${name}"; give one of them another name.`);
  }
}
