import { globalSetupWith } from '@kvart/testing/global-setup';
import { installJobs } from '../jobs/install-jobs.ts';

/** The queue's tables stand in the template, so that no spec waits for them. */
export default globalSetupWith(installJobs);
