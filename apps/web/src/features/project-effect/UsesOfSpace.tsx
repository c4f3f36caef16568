import { useState } from 'react';
import { Badge, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { AnswerUse } from './spaces/AnswerUse.tsx';
import { UsesOfSpaceDocument } from './UsesOfSpace.gql.ts';

/** On the page of a space: the projects that use or used it, and those that ask whoever looks after it. */
const UsesOfSpace = ({ spaceId }: { spaceId: string }) => {
  const t = useT();
  const format = useFormat();
  const { data, refetch } = usePageQuery(UsesOfSpaceDocument, { spaceId });
  const [failure, setFailure] = useState<string | null>(null);
  const uses = data?.usesOfSpace ?? [];
  if (uses.length === 0) return null;
  return (
    <section aria-labelledby="projects">
      <h2 id="projects" className="text-2xl">
        {t('effect.ofSpace')}
      </h2>
      <ul className="mt-2">
        {uses.map((use) => (
          <li key={use.id} className="border-b border-rule py-3 last:border-0">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <Link
                to={`/projects/${use.projectSlug}`}
                lang={use.projectLocale}
                className="font-semibold hyphens-auto"
              >
                {use.projectTitle}
              </Link>
              {use.state === 'ASKED' && <Badge tone="note">{t('effect.ofSpace.asks')}</Badge>}
            </p>
            <p className="mt-1 text-sm text-soft tabular-nums">
              {[
                t('effect.ofSpace.area', { area: format.area(use.areaM2) }),
                use.endsOn
                  ? t('effect.use.span', { from: format.day(use.startsOn), until: format.day(use.endsOn) })
                  : t('effect.use.since', { from: format.day(use.startsOn) }),
              ].join(' · ')}
            </p>
            {use.viewerCan.answer && (
              <div className="mt-2 flex flex-wrap gap-2">
                <AnswerUse
                  id={use.id}
                  version={use.version}
                  name={use.projectTitle}
                  onFailed={setFailure}
                  onDone={() => void refetch()}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </section>
  );
};

export default UsesOfSpace;
