interface FilesWanted {
  /** What is offered first, as the browser writes it: `image/*`. Left out: everything. */
  readonly accept?: string;
  readonly several: boolean;
  /** On a phone its camera, where it has one. */
  readonly camera?: boolean;
}

/**
 * Asks for files with the browser's own dialog. The press that leads here must still be under way: browsers open it for
 * nobody else. Who chooses none is not heard of again.
 */
export function chooseFiles(
  { accept, camera = false, several }: FilesWanted,
  chosen: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  if (accept !== undefined) input.accept = accept;
  if (camera) input.setAttribute('capture', 'environment');
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
