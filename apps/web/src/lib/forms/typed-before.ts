/** What stands in the text controls of a form although the form does not know of it: typed or filled in early. */
export const typedBefore = <Values extends object>(
  initial: Values,
  idOf: (field: string) => string,
): Partial<Values> => {
  const typed = Object.entries(initial).flatMap(([field, value]) => {
    const control = document.getElementById(idOf(field));
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    return isText && typeof value === 'string' && control.value !== value ? [[field, control.value]] : [];
  });
  return Object.fromEntries(typed) as Partial<Values>;
};
