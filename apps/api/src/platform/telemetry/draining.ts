import { Injectable } from '@nestjs/common';

/** Whether the process still wants new work. */
@Injectable()
export class Draining {
  private begun = false;

  get active(): boolean {
    return this.begun;
  }

  /** From now on `/readyz` answers 503, so that balancers send requests elsewhere. */
  begin(): void {
    this.begun = true;
  }
}
