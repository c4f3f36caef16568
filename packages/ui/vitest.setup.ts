import '@testing-library/jest-dom/vitest';
import { vi } from 'vitest';

// What jsdom leaves out of the platform.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView = vi.fn();
