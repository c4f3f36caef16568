import { SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import type { Message } from './history.ts';
import { MessageVersionsDocument } from './Messages.gql.ts';
import { RichText } from './RichText.tsx';

/** What a message said before, the latest first. */
export const MessageVersions = ({ message, asActorId }: { message: Message; asActorId: string }) => {
  const t = useT();
  const format = useFormat();
  const variables = { messageId: message.id, asActorId };
  const { data, error, refetch } = usePageQuery(MessageVersionsDocument, variables, { fresh: true });
  const versions = data?.messageVersions;
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  if (!data) return <SkeletonText />;
  return (
    <ol className="flex flex-col gap-4">
      {[...(versions ?? [])]
        .sort((a, b) => b.version - a.version)
        .map(({ version, text, at }) => (
          <li key={version} className="border-b border-rule pb-3 last:border-0">
            <p className="mb-1 text-sm text-faint">
              {t('messages.versions.until', { when: format.dateTime(at) })}
            </p>
            <RichText text={text} />
          </li>
        ))}
    </ol>
  );
};
