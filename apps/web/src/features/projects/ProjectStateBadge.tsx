import { CircleCheckBig, CircleDot, CircleOff, Handshake, Lightbulb, Sprout, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ProjectState } from '@kvart/domain/projects';
import { StateBadge } from '@kvart/ui';
import type { Tone } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';

const looks: Record<ProjectState, { tone: Tone; Icon: LucideIcon }> = {
  idea: { tone: 'note', Icon: Lightbulb },
  team_formed: { tone: 'note', Icon: UsersRound },
  agreed: { tone: 'accent', Icon: Handshake },
  piloting: { tone: 'accent', Icon: CircleDot },
  evaluated: { tone: 'good', Icon: CircleCheckBig },
  scaled: { tone: 'good', Icon: Sprout },
  closed: { tone: 'plain', Icon: CircleOff },
};

/** Where a project stands, by icon and word. */
export const ProjectStateBadge = ({ state }: { state: Uppercase<ProjectState> }) => {
  const t = useT();
  const { tone, Icon } = looks[lower(state)];
  return (
    <StateBadge tone={tone} icon={<Icon aria-hidden size={14} />}>
      {t(`domain.projectState.${lower(state)}`)}
    </StateBadge>
  );
};
