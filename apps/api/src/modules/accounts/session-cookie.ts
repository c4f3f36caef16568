import fastifyCookie from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../../platform/config/index.ts';

/** Where the browser keeps the session. `__Host-` pins the cookie to this host and to TLS, where there is TLS. */
@Injectable()
export class SessionCookie {
  private readonly name: string;

  constructor(private readonly config: Config) {
    this.name = config.isSecure ? '__Host-kvart_session' : 'kvart_session';
  }

  read(cookieHeader: string | undefined): string | undefined {
    return cookieHeader ? fastifyCookie.parse(cookieHeader)[this.name] : undefined;
  }

  write(reply: FastifyReply | undefined, token: string, expires: Date): void {
    void reply?.setCookie(this.name, token, { ...this.attributes(), expires });
  }

  clear(reply: FastifyReply | undefined): void {
    void reply?.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.config.isSecure } as const;
  }
}
