const message = `fragment MessageParts on Message {
  __typename id conversationId seq change version kind systemEvent text replyToId rootId replyCount createdAt editedAt
  deletedAt actor { __typename id slug name } aboutActor { __typename id name } person { __typename id name }
  reactions { __typename emoji people { __typename id name } } mentionPersonIds
  attachments { __typename id name mime bytes url width height blur variants { __typename width url } }
}`;

/** What clients of conversations ask, with all that a page shows of a message. */
export const talkDocuments = {
  send: `mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    __typename ...MessageParts ... on UserError { code message } ... on RateLimited { retryAfterSeconds }
  }
}
${message}`,
  changes: `query MessageChanges($conversationId: ID!, $asActorId: ID!, $afterChange: Int!, $first: Int) {
  messageChanges(conversationId: $conversationId, asActorId: $asActorId, afterChange: $afterChange, first: $first) {
    messages { ...MessageParts } lastChange complete
  }
}
${message}`,
  page: `query Messages($conversationId: ID!, $asActorId: ID!, $first: Int) {
  messages(conversationId: $conversationId, asActorId: $asActorId, first: $first) {
    messages { ...MessageParts } hasOlder hasNewer lastSeq lastChange firstUnreadSeq
  }
}
${message}`,
};
