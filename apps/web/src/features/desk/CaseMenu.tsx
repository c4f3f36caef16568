import { Menu, MenuButton } from '@kvart/ui';
import { ArrowRightLeft, CalendarClock, Ellipsis, Undo2 } from 'lucide-react';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { CasePartsFragment } from './Desk.gql.ts';

export type CaseTurn = 'handOver' | 'putOff' | 'bringBack';

/** What else can be done with a case. */
export const CaseMenu = ({ one, onTurn }: { one: CasePartsFragment; onTurn: (turn: CaseTurn) => void }) => {
  const t = useT();
  if (!one.canBeHandled) return null;
  // At the edge of the row, so that what opens stays on a narrow page.
  return (
    <div className="ml-auto">
      <Menu
        label={t('deskQueue.more', { thing: one.title })}
        trigger={<Ellipsis aria-hidden size={20} />}
        arrow={false}
      >
        {(close) => {
          const turn = (name: CaseTurn) => () => {
            close();
            onTurn(name);
          };
          return (
            <>
              <MenuButton icon={<ArrowRightLeft aria-hidden size={18} />} onClick={turn('handOver')}>
                {t('deskQueue.handOver')}
              </MenuButton>
              {one.canBePutOff && (
                <MenuButton icon={<CalendarClock aria-hidden size={18} />} onClick={turn('putOff')}>
                  {t('deskQueue.putOff')}
                </MenuButton>
              )}
              {one.putOffUntil && (
                <MenuButton icon={<Undo2 aria-hidden size={18} />} onClick={turn('bringBack')}>
                  {t('domain.caseStep.bring_back')}
                </MenuButton>
              )}
            </>
          );
        }}
      </Menu>
    </div>
  );
};
