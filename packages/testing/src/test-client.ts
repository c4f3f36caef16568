/** A document that knows what it returns and takes, as the code generator writes them. */
export interface TypedDocument<Data, Variables> {
  __apiType?: (variables: Variables) => Data;
  toString(): string;
}

/** An answer of the API, told apart from a failure of the connection. */
export interface TestAnswer<Data> {
  status: number;
  headers: Headers;
  data: Data | null;
  errors: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** A browser's part of the conversation: it keeps cookies and sends the headers the client sends. */
export interface TestClient {
  graphql<Data, Variables extends Record<string, unknown> = Record<string, unknown>>(
    document: TypedDocument<Data, Variables> | string,
    variables?: Variables,
    headers?: Record<string, string>,
  ): Promise<TestAnswer<Data>>;
  /** As `graphql`, but an answer with errors or without data fails the test. */
  data<Data, Variables extends Record<string, unknown> = Record<string, unknown>>(
    document: TypedDocument<Data, Variables> | string,
    variables?: Variables,
  ): Promise<Data>;
  /** Any other request, with the same cookies and headers. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The same browser, acting as an actor. */
  actingAs(actorId: string): TestClient;
  /** Puts a cookie into the jar, for a session that a builder made. */
  setCookie(name: string, value: string): void;
  cookie(name: string): string | undefined;
}

/** Options for headers that differ from the usual ones. */
export interface TestClientOptions {
  headers?: Record<string, string>;
}

/** A client of the API at `baseUrl`, with an empty cookie jar. */
export function testClient(baseUrl: string, options: TestClientOptions = {}): TestClient {
  return clientWith(baseUrl, new Map(), { 'x-kvart-csrf': '1', ...options.headers });
}

/** A client already signed in with the token of a built session. */
export function signedInClient(baseUrl: string, token: string, options: TestClientOptions = {}): TestClient {
  const client = testClient(baseUrl, options);
  client.setCookie('kvart_session', token);
  return client;
}

function clientWith(baseUrl: string, jar: Map<string, string>, headers: Record<string, string>): TestClient {
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const all = new Headers(headers);
    if (jar.size > 0) all.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    new Headers(init.headers).forEach((value, name) => all.set(name, value));
    const response = await fetch(new URL(path, baseUrl), { redirect: 'manual', ...init, headers: all });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  };

  const client: TestClient = {
    fetch: send,
    graphql: async (document, variables, extra = {}) => {
      const response = await send('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...extra,
        },
        body: JSON.stringify({ query: document.toString(), variables }),
      });
      const text = await response.text();
      const body = JSON.parse(text || '{}') as Partial<TestAnswer<never>>;
      return {
        status: response.status,
        headers: response.headers,
        data: body.data ?? null,
        errors: body.errors ?? [],
      };
    },
    data: async (document, variables) => {
      const answer = await client.graphql(document, variables);
      if (answer.errors.length > 0 || answer.data === null) {
        throw new Error(`GraphQL answered ${answer.status}: ${JSON.stringify(answer.errors)}`);
      }
      return answer.data;
    },
    actingAs: (actorId) => clientWith(baseUrl, jar, { ...headers, 'x-kvart-actor': actorId }),
    setCookie: (name, value) => void jar.set(name, value),
    cookie: (name) => jar.get(name),
  };
  return client;
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name = '', ...value] = pair.split('=');
  const isGone = attributes.some((attribute) => {
    const [key = '', setting = ''] = attribute.split('=');
    if (key.toLowerCase() === 'max-age') return Number(setting) <= 0;
    return key.toLowerCase() === 'expires' && new Date(setting).getTime() <= Date.now();
  });
  if (isGone) jar.delete(name);
  else jar.set(name, value.join('='));
}
