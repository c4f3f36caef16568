import { Button, Disclosure } from '@kvart/ui';
import type { ClientConfig } from '../../lib/apollo/types.ts';
import { useT } from '../../lib/i18n/I18n.tsx';

/** The password that the seed gives to every demo person. */
const password = 'kvart-demo-network';

/** As many as one sees at a glance; the others are one press away. */
const atFirst = 6;

/** The people of the demo network, one press each. Their password is known to everybody. */
export const DemoSignIns = ({
  people,
  onPick,
}: {
  people: ClientConfig['demoSignIns'];
  onPick: (email: string, password: string) => void;
}) => {
  const t = useT();
  const list = (some: typeof people) => (
    <ul className="mt-3 flex flex-col gap-2">
      {some.map(({ email, role, actorName }) => (
        <li key={email}>
          <Button size="sm" wide className="justify-start text-left" onClick={() => onPick(email, password)}>
            <span>
              {role}
              <span className="block text-sm font-normal text-soft">{actorName}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="demo-people" className="rounded-lg bg-sunk p-4 sm:p-5">
      <h2 id="demo-people" className="text-lg">
        {t('auth.demo.title')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('auth.demo.text', { password })}</p>
      {list(people.slice(0, atFirst))}
      {people.length > atFirst && (
        <Disclosure summary={t('auth.demo.more')} className="mt-2 border-b-0!">
          {list(people.slice(atFirst))}
        </Disclosure>
      )}
    </section>
  );
};
