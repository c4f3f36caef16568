import type { ApolloClient } from '@apollo/client';

/** A question that is overtaken by a newer one has no answer to wait for; the pages show what comes of it. */
const overtaken = () => undefined;

/** Asks again for everything that is shown, and keeps showing it until the answers come. */
export const askAgain = async (client: ApolloClient): Promise<void> => {
  await client.refetchQueries({ include: 'active' }).catch(overtaken);
};

/** Forgets all answers and asks for what is shown: for another person, another actor, another language. */
export const beginAnew = async (client: ApolloClient): Promise<void> => {
  // Not `clearStore`: that turns every question under way into a fault on the page that asked it.
  await client.cache.reset();
  await client.refetchObservableQueries().catch(overtaken);
};
