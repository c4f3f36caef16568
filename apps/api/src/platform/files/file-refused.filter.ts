import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { createTranslator } from '@kvart/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLocale } from '../http/locale.ts';
import { FileRefused, fileStatus } from './file-refused.ts';

/** Answers a refused upload: status, code, and a sentence in the reader's language. */
@Catch(FileRefused)
export class FileRefusedFilter implements ExceptionFilter {
  catch({ code }: FileRefused, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const say = createTranslator(requestLocale(http.getRequest<FastifyRequest>()));
    if (code === 'uploads_busy') void reply.header('retry-after', '10');
    void reply.status(fileStatus[code]).send({ code, message: say(`errors.${code}`) });
  }
}
