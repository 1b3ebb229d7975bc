/**
 * Asks for a file with the browser's own dialog. The press that leads here must still be under way: browsers open it for
 * nobody else.
 */
export function chooseFile(chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  // Some browsers forget a field that is not on the page.
  input.hidden = true;
  document.body.append(input);
  const end = (): void => {
    const files = [...(input.files ?? [])];
    input.remove();
    if (files.length > 0) chosen(files);
  };
  input.addEventListener('change', end, { once: true });
  input.addEventListener('cancel', end, { once: true });
  input.click();
}
