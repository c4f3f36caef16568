import { useState } from 'react';
import { addDays, toIsoDate } from '@kvart/domain/shared';
import { useSearchParams } from 'react-router';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';

export const periods = [30, 90, 365] as const;

/** Filters of a page in its address; the period is so many days up to today. */
export const usePeriod = () => {
  const [params, setParams] = useSearchParams();
  const [today] = useState(() => toIsoDate(new Date()));
  const days = periods.find((length) => String(length) === params.get('days')) ?? 90;
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { state: keepScroll });
  };
  return { params, choose, days, from: addDays(today, 1 - days), until: today };
};
