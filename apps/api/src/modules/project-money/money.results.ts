import { EditConflict, resultUnion } from '../../platform/errors/index.ts';
import { ProjectMoney } from './money.model.ts';

const money = () => ProjectMoney;

/** Every change changes sums: the answer is all of the money. */
export const ChangeMoneyResult = resultUnion('ChangeMoneyResult', money);
export const EditMoneyResult = resultUnion('EditMoneyResult', money, undefined, [EditConflict]);
