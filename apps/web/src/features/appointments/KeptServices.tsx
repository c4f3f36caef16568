import { Suspense, useState } from 'react';
import { Badge, Button, EmptyState, IconButton, LinkButton, SkeletonText, useToast } from '@kvart/ui';
import { ArrowDown, ArrowUp, HandHelping, Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import {
  KeptServicesDocument,
  type KeptServicePartsFragment,
  OrderCentreServicesDocument,
  RestCentreServiceDocument,
} from './KeptServices.gql.ts';
import { ServiceFacts } from './ServiceFacts.tsx';

const ServiceDialog = lazyPart(async () => ({
  default: (await import('./ServiceDialog.tsx')).ServiceDialog,
}));

const Row = ({
  service,
  place,
  count,
  busy,
  onEdit,
  onRest,
  onMove,
}: {
  service: KeptServicePartsFragment;
  place: number;
  count: number;
  busy: boolean;
  onEdit: () => void;
  onRest: () => void;
  onMove: (by: -1 | 1) => void;
}) => {
  const t = useT();
  const title = service.title.text;
  const { isActive } = service;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-3 border-t border-rule py-5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-lg break-words" lang={service.title.locale}>
            {title}
          </span>
          {!isActive && <Badge tone="warn">{t('services.desk.resting')}</Badge>}
        </p>
        <ServiceFacts service={service} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {/* They stay in place at the ends of the list, so that the focus is not lost there. */}
        <IconButton
          label={t('services.desk.up', { title })}
          aria-disabled={busy || place === 0 || undefined}
          className={place === 0 ? 'opacity-45' : undefined}
          onClick={() => place > 0 && onMove(-1)}
          icon={<ArrowUp aria-hidden size={18} />}
        />
        <IconButton
          label={t('services.desk.down', { title })}
          aria-disabled={busy || place === count - 1 || undefined}
          className={place === count - 1 ? 'opacity-45' : undefined}
          onClick={() => place < count - 1 && onMove(1)}
          icon={<ArrowDown aria-hidden size={18} />}
        />
        <Button size="sm" onClick={onEdit} aria-label={t('services.desk.editOne', { title })}>
          {t('services.desk.edit')}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          busy={busy}
          onClick={onRest}
          aria-label={t(isActive ? 'services.desk.restOne' : 'services.desk.offerOne', { title })}
        >
          {t(isActive ? 'services.desk.rest' : 'services.desk.offer')}
        </Button>
      </div>
    </li>
  );
};

/** The services of one's centre, to be changed and put in order. */
export const KeptServices = ({ centre }: { centre: { id: string; slug: string } }) => {
  const t = useT();
  const { show } = useToast();
  const [open, setOpen] = useState<{ service?: KeptServicePartsFragment } | null>(null);
  const { data, error, refetch } = usePageQuery(
    KeptServicesDocument,
    { centreId: centre.id },
    { fresh: true },
  );
  const [rest, resting] = useAction(RestCentreServiceDocument);
  const [order, ordering] = useAction(OrderCentreServicesDocument);
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />;
  const { services } = data.keptCentreServices;
  const said = (text: string, isGood: boolean) => show({ text, tone: isGood ? 'good' : 'bad' });

  const turn = async ({ id, version, isActive }: KeptServicePartsFragment) => {
    const answer = await rest({ id, version, isActive: !isActive });
    if (answer.ok) said(t(isActive ? 'services.desk.rested' : 'services.desk.offered'), true);
    else {
      said(answer.error.message, false);
      void refetch();
    }
  };
  const move = async (at: number, by: -1 | 1) => {
    const ids = services.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (!moved) return;
    ids.splice(at + by, 0, moved);
    const answer = await order({ centreId: centre.id, ids });
    await refetch();
    const title = services[at]?.title.text ?? '';
    if (answer.ok) said(t('services.desk.moved', { title, place: at + by + 1, count: ids.length }), true);
    else said(answer.error.message, false);
  };
  return (
    <div className="flex flex-col gap-5">
      <p className="flex flex-wrap items-center gap-4">
        <Button variant="primary" icon={<Plus aria-hidden size={18} />} onClick={() => setOpen({})}>
          {t('services.desk.add')}
        </Button>
        <LinkButton as={Link} variant="quiet" to={`/actors/${centre.slug}/services`}>
          {t('services.desk.public')}
        </LinkButton>
      </p>
      {services.length === 0 ? (
        <EmptyState icon={<HandHelping aria-hidden size={40} />} title={t('services.desk.none')}>
          <p>{t('services.desk.noneText')}</p>
        </EmptyState>
      ) : (
        <ol aria-label={t('services.desk.list')}>
          {services.map((service, at) => (
            <Row
              key={service.id}
              service={service}
              place={at}
              count={services.length}
              busy={resting || ordering}
              onEdit={() => setOpen({ service })}
              onRest={() => void turn(service)}
              onMove={(by) => void move(at, by)}
            />
          ))}
        </ol>
      )}
      {open && (
        <Suspense fallback={null}>
          <ServiceDialog
            centreId={centre.id}
            service={open.service}
            onClose={() => setOpen(null)}
            onDone={() => void refetch()}
          />
        </Suspense>
      )}
    </div>
  );
};
