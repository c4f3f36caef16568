import { expect, it } from 'vitest';
import { isRegisterNumber, plainRegisterNumber } from './register-numbers.ts';

const known: [string, string][] = [
  ['SI', '5043611000'],
  ['SI', '5043611'],
  ['CZ', '00177041'],
  ['SK', '31333532'],
  ['RO', 'RO 1590082'],
  ['HR', '27759560625'],
  ['HU', '10625790-4-44'],
  ['HU', '01-10-041683'],
  ['BG', '831642181'],
  ['MD', '1002600048836'],
  ['RS', '100002887'],
  ['RS', '17162543'],
  ['AT', 'FN 122119 m'],
  ['AT', 'ZVR 123456789'],
  ['DE', 'HRB 6684'],
  ['IT', '00484960588'],
];

it.each(known)('takes what a register of %s writes: %s', (country, raw) => {
  expect(isRegisterNumber(plainRegisterNumber(raw, country), country)).toBe(true);
});

it('finds a digit that was mistyped, wherever a register has a check digit', () => {
  for (const [country, raw] of known.filter(([land]) =>
    ['SI', 'CZ', 'SK', 'RO', 'HR', 'BG', 'MD'].includes(land),
  )) {
    const plain = plainRegisterNumber(raw, country);
    const wrong = `${plain.slice(0, 2)}${(Number(plain[2]) + 1) % 10}${plain.slice(3)}`;
    expect([country, isRegisterNumber(wrong, country)]).toEqual([country, false]);
  }
});

it('refuses what no register writes', () => {
  for (const [country, raw] of [
    ['SI', '12'],
    ['AT', '122119'],
    ['DE', '6684'],
    ['HU', '123'],
    ['IT', 'č'],
  ] as const)
    expect([country, isRegisterNumber(plainRegisterNumber(raw, country), country)]).toEqual([country, false]);
});
