import { useState } from 'react';
import type { MergedFieldName } from '@kvart/domain/spaces';
import { Button, LinkButton, Notice, RadioGroup, useToast } from '@kvart/ui';
import { ArrowLeftRight } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { useDescribe } from '../edit/form/useDescribe.ts';
import { useFieldLabel } from '../edit/form/useFieldText.ts';
import { type Difference, differences, usualTake } from './differences.ts';
import { type MergedSpaceFragment, MergeSpacesDocument } from './Duplicates.gql.ts';

/** Uses by their names: how many they are says little beside another number. */
const useWords = () => {
  const describe = useDescribe();
  return (space: MergedSpaceFragment, side: 'kept' | 'other', difference: Difference): string => {
    const { field } = difference;
    const uses =
      field === 'permittedUseIds'
        ? space.permittedUses
        : field === 'prohibitedUseIds'
          ? space.prohibitedUses
          : [];
    return uses.length > 0 ? uses.map(({ label }) => label).join(', ') : describe(field, difference[side]);
  };
};

/** Two entries side by side: what each says, what is kept, and what becomes of the rest. */
export const MergeForm = ({ kept, other }: { kept: MergedSpaceFragment; other: MergedSpaceFragment }) => {
  const t = useT();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { show } = useToast();
  const label = useFieldLabel();
  const words = useWords();
  const found = differences(kept, other, locale);
  const [take, setTake] = useState<readonly MergedFieldName[]>(() => usualTake(found));
  const [merge, busy] = useAction(MergeSpacesDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const press = async () => {
    setFailure(null);
    const input = {
      ...{ keptId: kept.id, keptVersion: kept.version, otherId: other.id, otherVersion: other.version },
      take: [...take],
    };
    const outcome = await merge({ input });
    if (!outcome.ok) return setFailure(outcome.error.message);
    show({ text: t('duplicates.done') });
    await navigate(`/spaces/${kept.slug}`, { replace: true });
  };
  const choose = (field: MergedFieldName, side: 'kept' | 'other') =>
    setTake((now) => (side === 'other' ? [...now, field] : now.filter((one) => one !== field)));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
      className="mt-7 flex flex-col gap-8"
    >
      <div className="grid gap-4 md:grid-cols-2">
        {[kept, other].map((space) => (
          <div key={space.id} className="min-w-0 border-t-2 border-ink pt-3">
            <p className="kicker">{t(space === kept ? 'duplicates.stays' : 'duplicates.goes')}</p>
            <Link
              to={`/spaces/${space.slug}`}
              lang={space.title?.locale}
              className="text-link text-lg font-semibold hyphens-auto"
            >
              {space.title?.text ?? t('spaces.untitled')}
            </Link>
            <p className="text-sm text-soft tabular-nums">
              {t('duplicates.holds', {
                photos: space.photos.length,
                documents: space.documents.length,
                interests: space.interestCount ?? 0,
              })}
            </p>
          </div>
        ))}
      </div>
      <div>
        <LinkButton
          as={Link}
          to={`/spaces/merge?keep=${other.slug}&other=${kept.slug}`}
          replace
          size="sm"
          icon={<ArrowLeftRight aria-hidden size={17} />}
        >
          {t('duplicates.swap')}
        </LinkButton>
      </div>
      {found.length === 0 ? (
        <p className="text-soft">{t('duplicates.sameFields')}</p>
      ) : (
        <div className="flex flex-col gap-6">
          <h2 className="text-xl">{t('duplicates.differences', { count: found.length })}</h2>
          {found.map((difference) => (
            <RadioGroup
              key={difference.field}
              look="tiles"
              legend={label(difference.field)}
              value={take.includes(difference.field) ? 'other' : 'kept'}
              onChange={(side) => choose(difference.field, side)}
              options={[
                { value: 'kept', label: words(kept, 'kept', difference), hint: t('duplicates.fromKept') },
                { value: 'other', label: words(other, 'other', difference), hint: t('duplicates.fromOther') },
              ]}
            />
          ))}
        </div>
      )}
      <Notice title={t('duplicates.what.title')}>
        <p>{t('duplicates.what.text')}</p>
      </Notice>
      {failure && (
        <Notice tone="bad" live>
          <p>{failure}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="lg" busy={busy}>
          {t('duplicates.merge')}
        </Button>
        <LinkButton as={Link} to="/spaces/duplicates" size="lg">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </form>
  );
};
