import type { PersonalRows } from './personal-rows.ts';
import { account } from './register-account.ts';
import { organisations } from './register-organisations.ts';
import { projects } from './register-projects.ts';
import { support } from './register-support.ts';
import { talk } from './register-talk.ts';

/** In the order in which they are erased. The account goes last, when nothing needs to know any more who it was. */
export const parts: readonly (readonly PersonalRows[])[] = [talk, organisations, projects, support, account];

/** Every place with personal data. A spec holds it against the marks of the models and the database's foreign keys. */
export const register: readonly PersonalRows[] = parts.flat();
