import { expect, it } from 'vitest';
import { reportPeriod, reportPeriods } from './transparency.ts';

it('knows years and their halves, none that has not begun and none too long ago', () => {
  expect(reportPeriod('2026', '2026-03-01')).toEqual({ code: '2026', from: '2026-01-01', to: '2026-12-31' });
  expect(reportPeriod('2025-h2', '2026-03-01')).toMatchObject({ from: '2025-07-01', to: '2025-12-31' });
  expect(reportPeriod('2026-h1', '2026-03-01')).toMatchObject({ from: '2026-01-01', to: '2026-06-30' });
  for (const code of ['2026-h2', '2027', '2021', '2026-h3', '26', '', "2026'"])
    expect(reportPeriod(code, '2026-03-01'), code).toBeNull();
  expect(reportPeriods('2026-03-01').map(({ code }) => code)).toEqual([
    ...['2026', '2026-h1', '2025', '2025-h2', '2025-h1', '2024', '2024-h2', '2024-h1'],
    ...['2023', '2023-h2', '2023-h1', '2022', '2022-h2', '2022-h1'],
  ]);
});
