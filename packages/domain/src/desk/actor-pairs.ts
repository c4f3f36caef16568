/** What makes two actors look like one. */
export const actorSigns = ['register_number', 'mail', 'website', 'name'] as const;
export type ActorSign = (typeof actorSigns)[number];

/** From this likeness of names on (0 to 1, by groups of three letters) two actors of one country may be one. */
export const likeNames = 0.72;
/** The same of one town. */
export const likeNamesNearby = 0.55;
/** A site is shared by a town and its museum: names have to be a little alike, too. */
export const likeNamesOfOneSite = 0.3;
/** So many of the likeliest names are looked at, and so many of each other sign. */
export const mostAlike = 20;

/** What a comparison of two actors found. */
export interface ActorLikeness {
  sameRegisterNumber: boolean;
  sameMail: boolean;
  sameSite: boolean;
  /** 0 to 1. */
  nameSimilarity: number;
  samePlace: boolean;
  sameCountry: boolean;
}

/** Why two actors may be one; none where they are not likely to be. */
export const signsOf = (found: ActorLikeness): ActorSign[] => {
  const near = found.samePlace ? likeNamesNearby : likeNames;
  const holds: Record<ActorSign, boolean> = {
    register_number: found.sameRegisterNumber,
    mail: found.sameMail,
    website: found.sameSite && found.nameSimilarity >= likeNamesOfOneSite,
    name: found.sameCountry && found.nameSimilarity >= near,
  };
  return actorSigns.filter((sign) => holds[sign]);
};
