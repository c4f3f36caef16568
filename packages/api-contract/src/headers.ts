/** Names that browser and server have to agree on. */
export const wireNames = {
  cookie: 'kvart_session',
  secureCookie: '__Host-kvart_session',
  languageCookie: 'kvart_lang',
  csrfHeader: 'x-kvart-csrf',
  actorHeader: 'x-kvart-actor',
  graphqlPath: '/graphql',
  socketPath: '/socket.io',
  photoUploadPath: '/upload/photo',
  logoUploadPath: '/upload/logo',
} as const;
