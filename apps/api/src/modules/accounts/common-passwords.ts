import { passwordLength } from '@kvart/domain/accounts';
import { dictionary } from '@zxcvbn-ts/language-common';

const common = new Set((dictionary['passwords-common'] as (string | number)[]).map(String));

/** The shortest piece that gives the text when repeated: "abab" is "ab". */
function unitOf(text: string): string {
  const again = (text + text).indexOf(text, 1);
  return text.slice(0, again);
}

/**
 * True for passwords that many people use, and for short or common ones merely repeated until they are long
 * enough. The list comes with an npm package, so no service is asked.
 */
export function isCommonPassword(password: string): boolean {
  const unit = unitOf(password);
  if (unit.length < passwordLength.min && unit !== password) return unit.length <= 4 || common.has(unit);
  return common.has(password);
}
