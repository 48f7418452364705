/** Files that come from the visitor's disk, and go there. */
import { html, type TemplateResult } from 'lit';

export interface LocalFile {
  readonly name: string;
  /** Its lines end with `\n`, as a text area has them. */
  readonly text: string;
}

const read = async (file: File): Promise<LocalFile> => ({
  name: file.name,
  text: (await file.text()).replace(/\r\n?/g, '\n'),
});

/** @param accept endings and types, as the input takes them */
export const upload = (
  label: string,
  accept: string,
  multiple: boolean,
  take: (files: readonly LocalFile[]) => void,
): TemplateResult => {
  const onChange = async ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const files = await Promise.all([...(input.files ?? [])].map(read));
    input.value = ''; // so that the same file can be taken again
    if (files.length) take(files);
  };
  return html`<label class="upload">
    <input type="file" class="visually-hidden" accept=${accept} ?multiple=${multiple} @change=${onChange} />
    <span>${label}</span>
  </label>`;
};

export const download = ({ name, text }: LocalFile): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
