import { resultUnion } from '../../platform/errors/index.ts';
import { CasesStepped, DeskCase } from './case.model.ts';
import { LogDesk } from './log.model.ts';
import { Decision, Notice, NoticeReceipt } from './notice.model.ts';
import { SupportCentre } from './territory.model.ts';

export const SubmitNoticeResult = resultUnion('SubmitNoticeResult', () => NoticeReceipt);
export const StepNotifierResult = resultUnion('StepNotifierResult', () => Notice);
export const DecideNoticeResult = resultUnion('DecideNoticeResult', () => Notice);
export const AppealDecisionResult = resultUnion('AppealDecisionResult', () => Decision);
export const AnswerAppealResult = resultUnion('AnswerAppealResult', () => Decision);
export const SetTerritoriesResult = resultUnion('SetTerritoriesResult', () => SupportCentre);
export const StepCaseResult = resultUnion('StepCaseResult', () => DeskCase);
export const HandOverCaseResult = resultUnion('HandOverCaseResult', () => DeskCase);
export const PutOffCaseResult = resultUnion('PutOffCaseResult', () => DeskCase);
export const CheckLogResult = resultUnion('CheckLogResult', () => LogDesk);
export const StepCasesResult = resultUnion('StepCasesResult', () => CasesStepped);
