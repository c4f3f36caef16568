import { resultUnion } from '../../platform/errors/index.ts';
import { Interest } from './interest.model.ts';

const interest = () => Interest;

export const ExpressInterestResult = resultUnion('ExpressInterestResult', interest);
export const WithdrawInterestResult = resultUnion('WithdrawInterestResult', interest);
export const AnswerInterestResult = resultUnion('AnswerInterestResult', interest);
