/** What the event `interest.turned` carries: which turn of which interest. */
export interface InterestTurned {
  interestId: string;
  /** The interest's version after the turn; its row in the history has the same. */
  version: number;
}
