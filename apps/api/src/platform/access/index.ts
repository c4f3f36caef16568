export { Access, Public, type AccessDeclaration } from './access.decorator.ts';
export { AccessAudit } from './access.audit.ts';
export { AccessModule } from './access.module.ts';
export { RequestViewer, SessionReader } from './request-viewer.ts';
export { accessRules, type AccessRule } from './rules.ts';
