import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ProjectReferencePartsFragment } from '../Effect.gql.ts';

/** A part in a project with its days, in words. */
export const usePartWords = () => {
  const t = useT();
  const format = useFormat();
  return ({ role, since, until }: NonNullable<ProjectReferencePartsFragment['part']>): string => {
    const from = since && format.day(since);
    const days =
      from && until
        ? t('effect.use.span', { from, until: format.day(until) })
        : from && t('effect.use.since', { from });
    const said = t(`domain.partnerRole.${lower(role)}`);
    return days ? t('effect.references.part', { role: said, days }) : said;
  };
};
