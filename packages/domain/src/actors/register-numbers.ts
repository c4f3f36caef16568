/*
 * Numbers of organisations in the registers of the region: their shapes, and the check digit where there is one. The
 * rules are those that the registers publish; ADR 40 names them.
 */

const digitsOf = (number: string): number[] => [...number].map(Number);
const weighed = (number: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digitsOf(number)[at] ?? 0), 0);
const lastOf = (number: string): number => Number(number.at(-1));

/** ISO 7064, MOD 11,10: Croatia and Serbia. */
const iso7064 = (number: string): boolean => {
  const check = digitsOf(number.slice(0, -1)).reduce((rest, digit) => {
    const sum = (rest + digit) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - check) % 10 === lastOf(number);
};
const slovenian = (number: string): boolean => {
  const rest = (11 - (weighed(number, [7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return rest !== 0 && rest % 10 === Number(number[6]);
};
/** Czechia and Slovakia number alike. */
const czechoslovak = (number: string): boolean =>
  (11 - (weighed(number, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === lastOf(number);
const bulgarian = (number: string): boolean => {
  const first = weighed(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const check = first < 10 ? first : (weighed(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10;
  return check === Number(number[8]);
};
const romanian = (number: string): boolean => {
  const body = number.slice(0, -1).padStart(9, '0');
  return ((weighed(body, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === lastOf(number);
};
const hungarianTax = (number: string): boolean =>
  (10 - (weighed(number, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10 === Number(number[7]);
const moldovan = (number: string): boolean =>
  weighed(number, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 === lastOf(number);

interface Rule {
  shape: RegExp;
  check?: (number: string) => boolean;
}

const rules: Readonly<Record<string, readonly Rule[]>> = {
  // Firmenbuch, and the register of associations.
  AT: [{ shape: /^\d{1,6}[A-Z]$/ }, { shape: /^\d{9,10}$/ }],
  BG: [{ shape: /^\d{9}(\d{4})?$/, check: bulgarian }],
  CZ: [{ shape: /^\d{8}$/, check: czechoslovak }],
  DE: [{ shape: /^(HRA|HRB|VR|PR|GNR|GSR)\d{1,6}[A-Z]{0,3}$/ }],
  HR: [{ shape: /^\d{11}$/, check: iso7064 }],
  // Register of companies, or the tax number.
  HU: [{ shape: /^\d{10}$/ }, { shape: /^\d{11}$/, check: hungarianTax }],
  MD: [{ shape: /^\d{13}$/, check: moldovan }],
  RO: [{ shape: /^\d{2,10}$/, check: romanian }],
  // Register of companies, or the tax number.
  RS: [{ shape: /^\d{8}$/ }, { shape: /^\d{9}$/, check: iso7064 }],
  SI: [{ shape: /^\d{7}(\d{3})?$/, check: slovenian }],
  SK: [{ shape: /^\d{8}$/, check: czechoslovak }],
};

/** Elsewhere only what no register would write is refused. */
const anywhere: readonly Rule[] = [{ shape: /^[A-Z0-9]{2,30}$/ }];

/** A number as it is stored: capitals and digits, without what is only written around them. */
export const plainRegisterNumber = (raw: string, country: string | null): string => {
  const plain = raw.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (country === 'AT') return plain.replace(/^(FN|ZVR)/, '');
  return country === 'RO' ? plain.replace(/^RO/, '') : plain;
};

/** Whether a number can be one of the country's registers. */
export const isRegisterNumber = (plain: string, country: string | null): boolean =>
  (rules[country ?? ''] ?? anywhere).some(
    ({ shape, check }) => shape.test(plain) && (check?.(plain) ?? true),
  );
