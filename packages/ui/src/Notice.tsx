import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { classes } from './classes.ts';

const looks = {
  note: { box: 'border-note bg-note-soft', icon: 'text-note', Icon: Info },
  good: { box: 'border-good bg-good-soft', icon: 'text-good', Icon: CircleCheck },
  warn: { box: 'border-warn bg-warn-soft', icon: 'text-warn', Icon: TriangleAlert },
  bad: { box: 'border-bad bg-bad-soft', icon: 'text-bad', Icon: CircleAlert },
};

/** A sentence or two the reader should not miss, standing in the page. `live` has it read out when it appears. */
export const Notice = ({
  tone = 'note',
  title,
  children,
  action,
  live,
  className,
}: {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  className?: string;
}) => {
  const { box, icon, Icon } = looks[tone];
  return (
    <div
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={classes('flex gap-3 rounded-md border-l-4 p-4', box, className)}
    >
      <Icon aria-hidden size={22} className={classes('mt-0.5 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="prose-text">{children}</div>}
        {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
};
