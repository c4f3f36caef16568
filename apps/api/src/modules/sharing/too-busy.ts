import { HttpException } from '@nestjs/common';

/** Too many things are being drawn at this moment. */
export class TooBusy extends HttpException {
  constructor() {
    super(
      { code: 'busy', message: 'Many are asking for this at the moment. Try again in a few seconds.' },
      503,
    );
  }
}
