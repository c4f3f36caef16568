import { resultUnion } from '../../platform/errors/index.ts';
import { FollowedReport, ReportReceived, VacancyReport } from './vacancy-report.model.ts';

const report = () => VacancyReport;
const followed = () => FollowedReport;

export const ReportVacancyResult = resultUnion('ReportVacancyResult', () => ReportReceived);
export const TakeReportStepResult = resultUnion('TakeReportStepResult', report);
export const DraftSpaceFromReportResult = resultUnion('DraftSpaceFromReportResult', report);
export const ConfirmReporterResult = resultUnion('ConfirmReporterResult', followed);
export const ForgetReporterResult = resultUnion('ForgetReporterResult', followed);
