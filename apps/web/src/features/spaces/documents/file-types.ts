/** What the server takes as a document. */
export const fileTypes = 'application/pdf,image/jpeg,image/png,image/webp';
