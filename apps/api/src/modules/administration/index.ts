export { AdministrationModule } from './administration.module.ts';
export { InstallationLogo } from './settings.model.ts';
export { logoOf } from './settings.service.ts';
