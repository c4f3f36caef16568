/** Thrown by a page whose thing does not exist, or not for this reader. */
export class PageNotFound extends Error {}
