import { useEffect, useState } from 'react';
import { Notice } from '@kvart/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { toInput } from '../edit/file/input.ts';
import { useFileForm } from '../edit/form/FormContext.ts';
import { type LikenessInput, SimilarSpacesDocument } from './Duplicates.gql.ts';
import { useReasons } from './useReasons.ts';

/** How long nobody types before it is asked. */
const pauseMs = 900;

/** What is compared, once there is something to compare. */
const useTyped = (): LikenessInput | null => {
  const { file } = useFileForm();
  const {
    title,
    placeId,
    address,
    cadastralArea,
    cadastralParcel,
    cadastralPart,
    lat,
    lon,
    floor,
    usableM2,
  } = file;
  if (!(placeId && address) && !(cadastralArea && cadastralParcel) && lat === null) return null;
  const part = {
    title,
    placeId,
    address,
    cadastralArea,
    cadastralParcel,
    cadastralPart,
    lat,
    lon,
    floor,
    usableM2,
  };
  return toInput(part) as LikenessInput;
};

/** Says calmly that there are entries that look like this one. Nothing is stopped by it. */
export const LooksLike = () => {
  const t = useT();
  const reasonsOf = useReasons();
  const { saving } = useFileForm();
  const { id, slug } = saving.space;
  const spelled = JSON.stringify(useTyped());
  const [asked, setAsked] = useState('null');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(spelled), pauseMs);
    return () => clearTimeout(timer);
  }, [spelled]);
  const input = JSON.parse(asked) as LikenessInput | null;
  const { data } = useQuery(SimilarSpacesDocument, {
    variables: { input: input ?? {}, spaceId: id },
    skip: input === null,
  });
  const found = input === null ? [] : (data?.similarSpaces ?? []);
  // The region is there before its words are, so that they are read out when they come.
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice title={t('duplicates.looksLike', { count: found.length })}>
          <ul className="mt-1 flex flex-col gap-2">
            {found.map(({ space, canMerge, ...likeness }) => (
              <li key={space.id}>
                <Link
                  to={`/spaces/${space.slug}`}
                  target="_blank"
                  className="text-link"
                  lang={space.title?.locale}
                >
                  {space.title?.text ?? t('spaces.untitled')}
                </Link>
                <span className="text-soft"> · {space.actor.name}</span>
                <span className="block text-sm text-soft">{reasonsOf(likeness)}</span>
                {canMerge && (
                  <Link to={`/spaces/merge?keep=${space.slug}&other=${slug}`} className="text-link text-sm">
                    {t('duplicates.compare')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};
