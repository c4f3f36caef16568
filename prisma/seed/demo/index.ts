export { demoSignIns, type ListedSignIn } from './demo-sign-ins.ts';
export { loadDemo, type LoadDemoOptions } from './load-demo.ts';
export { buildDemoNetwork, type DemoNetwork } from './network.ts';
export { demoPassword, demoRoleNames } from './sign-ins.ts';
