/** How somebody shows that an actor is theirs. */
export const claimWays = ['mail', 'document', 'word'] as const;
export type ClaimWay = (typeof claimWays)[number];

/** Where a claim stands. `superseded`: another one was granted. */
export const claimStates = ['submitted', 'granted', 'refused', 'withdrawn', 'superseded', 'expired'] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimDecisions = ['grant', 'refuse'] as const;
export type ClaimDecision = (typeof claimDecisions)[number];

/** A claim that nobody has decided ends by itself. */
export const claimLifetimeDays = 60;

/** How long the link mailed to the actor's own address works. */
export const claimMailHours = 48;

/** How long the document of a closed claim is kept, for somebody who objects. */
export const claimDocumentDays = 30;
