/** Something that has happened, as handlers receive it. */
export interface DomainEvent<Payload = Record<string, unknown>> {
  /** The same for every delivery of one event: handlers are run once per id. */
  id: string;
  type: string;
  /** When it was emitted, ISO 8601. */
  at: string;
  payload: Payload;
  /** The request it came from, so that log lines of both can be joined. */
  requestId?: string;
}

/** What a service hands to {@link Events.emit}. */
export interface EventToEmit {
  /** Noun and past participle: `interest.answered`. */
  type: string;
  /** Ids and versions rather than contents; handlers read the rest. Must be plain JSON. */
  payload: object;
  /** Events of one type with the same key are one event, however often they are emitted. */
  key?: string;
}

/** What a task learns about the job it runs. */
export interface JobInfo {
  id: string;
  /** 1 on the first try. */
  attempt: number;
  maxAttempts: number;
  /** Fires when the process wants to end. */
  signal: AbortSignal;
}
