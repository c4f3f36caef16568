import { conceptSchemes } from '@kvart/domain/taxonomy';
import { Link, useSearchParams } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { ConceptsToEditDocument, type ConceptsToEditQueryVariables } from './Vocabulary.gql.ts';
import { VocabularyList } from './VocabularyList.tsx';

const linkClass =
  'flex min-h-11 items-center border-b-3 border-transparent px-3 no-underline hover:bg-sunk ' +
  'aria-[current=page]:border-accent aria-[current=page]:font-semibold';

/** The words that people choose from: one list for each scheme. */
const VocabularyPage = () => {
  const t = useT();
  const [params] = useSearchParams();
  const chosen = conceptSchemes.find((name) => name === params.get('scheme')) ?? conceptSchemes[0];
  const scheme = chosen.toUpperCase() as ConceptsToEditQueryVariables['scheme'];
  return (
    <AdminFrame part="vocabulary">
      <nav aria-label={t('vocabulary.schemes')} className="mb-6">
        <ul className="flex gap-1 overflow-x-auto border-b border-rule">
          {conceptSchemes.map((name) => (
            <li key={name} className="shrink-0">
              <Link
                to={`?scheme=${name}`}
                replace
                className={linkClass}
                aria-current={name === chosen ? 'page' : undefined}
              >
                {t(`domain.conceptScheme.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <AdminQuery key={scheme} document={ConceptsToEditDocument} variables={{ scheme }}>
        {({ conceptsToEdit }, refetch) => (
          <VocabularyList scheme={scheme} concepts={conceptsToEdit} refetch={refetch} />
        )}
      </AdminQuery>
    </AdminFrame>
  );
};

export default VocabularyPage;
