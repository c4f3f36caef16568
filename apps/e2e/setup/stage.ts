/** One running Kvart, and where its data is. */
export interface Running {
  url: string;
  database: string;
  /** Folder of the stored pictures. */
  files: string;
}

/** What the setup started. */
export interface Stage {
  /** The demo network, for reading; `sessions` holds a session token by mail address. */
  demo: Running & { sessions: Record<string, string> };
  /** Nobody and nothing but what a test puts there. */
  town: Running;
  /** Never set up. */
  empty: Running;
}

const variable = 'KVART_E2E_STAGE';

/** Hands the stage to the processes that run the tests. */
export const publish = (stage: Stage): void => {
  process.env[variable] = JSON.stringify(stage);
};

/** The stage, in a test. */
export const stage = (): Stage => JSON.parse(process.env[variable] ?? '{}') as Stage;
