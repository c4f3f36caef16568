import { signInInput, normalizePassword } from '@kvart/domain/accounts';
import { parse } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { PasswordHasher } from './password-hasher.ts';
import { PersonRepository } from './person.repository.ts';

interface SignedIn {
  id: string;
}

/** Passport's local strategy: an address and a password. Further ways to sign in stand beside it. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly persons: PersonRepository,
    private readonly hasher: PasswordHasher,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  /** The same work, and so the same time, for known and unknown addresses. */
  async validate(email: string, password: string): Promise<SignedIn | false> {
    const input = parse(signInInput, { email, password });
    const person = input.ok ? await this.persons.findByEmail(input.value.email) : null;
    const matches = await this.hasher.matches(person?.passwordHash, normalizePassword(password));
    return person && matches ? { id: person.id } : false;
  }
}

/** Asks a Passport strategy outside of a web framework's middleware. */
export function authenticate(strategy: string, body: Record<string, string>): Promise<SignedIn | null> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, person?: SignedIn | false | null): void =>
      error ? reject(error as Error) : resolve(person || null);
    const middleware = passport.authenticate(strategy, { session: false }, done) as unknown as (
      request: object,
      response: object,
      next: (error?: unknown) => void,
    ) => void;
    middleware({ body, query: {}, headers: {} }, {}, (error) => error && reject(error as Error));
  });
}
