import type { VerificationCheck } from '@kvart/domain/actors';
import { useT } from '../i18n/I18n.tsx';
import { lower } from '../lower.ts';

/** What has to be checked of an actor: one of each line. */
export const NeededChecks = ({
  title,
  hint,
  needs,
}: {
  title: string;
  hint?: string;
  needs: readonly { oneOf: readonly Uppercase<VerificationCheck>[] }[];
}) => {
  const t = useT();
  return (
    <section aria-labelledby="needs">
      <h2 id="needs" className="text-xl">
        {title}
      </h2>
      {hint && <p className="mt-1 text-soft">{hint}</p>}
      <ul className="mt-2">
        {needs.map(({ oneOf }) => (
          <li key={oneOf.join()} className="border-t border-rule py-2">
            {oneOf
              .map((check) => t(`domain.verificationCheck.${lower(check)}`))
              .join(` ${t('verifications.or')} `)}
          </li>
        ))}
      </ul>
    </section>
  );
};
