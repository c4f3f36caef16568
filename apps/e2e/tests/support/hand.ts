import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody works a page: with a finger, or with nothing but the keyboard. */
export interface Hand {
  press: (target: Locator) => Promise<void>;
  write: (field: Locator, text: string) => Promise<void>;
  tick: (box: Locator) => Promise<void>;
  /** One of several answers. */
  pick: (radio: Locator) => Promise<void>;
  /** An answer of a list that opens, by its value. */
  select: (list: Locator, value: string) => Promise<void>;
  /** An entry of those that come while one writes. */
  search: (field: Locator, text: string, option: string | RegExp) => Promise<void>;
  /** A day, as yyyy-mm-dd; month and day alike, as fields differ in which comes first. */
  day: (field: Locator, day: string) => Promise<void>;
}

const optionOf = (field: Locator, option: string | RegExp) =>
  field.page().getByRole('option', { name: option }).first();

/** Taps and types on a touch screen. */
export const finger: Hand = {
  press: (target) => target.tap(),
  write: (field, text) => field.fill(text),
  tick: (box) => box.check(),
  pick: (radio) => radio.check(),
  select: async (list, value) => {
    await list.selectOption(value);
  },
  search: async (field, text, option) => {
    await field.tap();
    await field.pressSequentially(text);
    await optionOf(field, option).tap();
  },
  day: (field, day) => field.fill(day),
};

/** Nothing but keys: Tab to get there, and what the control understands. */
export function keyboard(page: Page): Hand {
  const key = (name: string) => page.keyboard.press(name);

  const walkTo = async (target: Locator, isThere: (element: Element) => boolean) => {
    await target.waitFor();
    for (let steps = 0; steps < 300; steps += 1) {
      if (await target.evaluate(isThere)) return;
      await key('Tab');
    }
    throw new Error(`Tab never comes to ${target.toString()}`);
  };
  const focus = (target: Locator) => walkTo(target, (element) => element === document.activeElement);

  return {
    press: async (target) => {
      await focus(target);
      await key('Enter');
    },
    write: async (field, text) => {
      await focus(field);
      await key('Control+A');
      await page.keyboard.type(text);
    },
    tick: async (box) => {
      await focus(box);
      await key('Space');
      await expect(box).toBeChecked();
    },
    pick: async (radio) => {
      await walkTo(radio, (element) => {
        const now = document.activeElement;
        const same = now instanceof HTMLInputElement && now.name === (element as HTMLInputElement).name;
        return element === now || (same && now.type === 'radio');
      });
      await key('Space');
      for (let steps = 0; steps < 12 && !(await radio.isChecked()); steps += 1) await key('ArrowDown');
      await expect(radio).toBeChecked();
    },
    select: async (list, value) => {
      await focus(list);
      await key('Home');
      for (let steps = 0; steps < 60 && (await list.inputValue()) !== value; steps += 1)
        await key('ArrowDown');
      await expect(list).toHaveValue(value);
    },
    search: async (field, text, option) => {
      await focus(field);
      await page.keyboard.type(text);
      const wanted = optionOf(field, option);
      await wanted.waitFor();
      for (let steps = 0; steps < 12; steps += 1) {
        await key('ArrowDown');
        if ((await wanted.getAttribute('aria-selected')) === 'true') break;
      }
      await key('Enter');
    },
    day: async (field, day) => {
      await focus(field);
      const [year = '', month = '', date = ''] = day.split('-');
      await page.keyboard.type(`${month}${date}${year}`);
      await expect(field).toHaveValue(day);
    },
  };
}
