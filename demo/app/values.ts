/** What was entered for an attribute or a custom property: whether it can be one, and as what it is set. */
import type { Control } from './manifest.ts';

/** The property in which an element uses a custom one. Colours have a kind of their own. */
const PROPERTIES: Readonly<Record<string, string>> = {
  '--job-font-family': 'font-family',
  '--job-heading-font-family': 'font-family',
  '--job-font-size': 'font-size',
  '--job-border-radius': 'border-radius',
  '--job-spacing': 'padding',
  '--job-max-width': 'max-width',
  '--job-shadow': 'box-shadow',
};

/** @returns the value as CSS; an empty string where it is none, or would reach beyond its declaration */
export const cssOf = ({ name, kind }: Control, entered = ''): string => {
  const value = entered.trim().replace(/\s*;$/, '');
  const property = kind === 'colour' ? 'color' : PROPERTIES[name];
  if (!value || !property) return value;
  const isClosed =
    CSS.supports(`(${property}: ${value}) and (color: red)`) &&
    !CSS.supports(`(${property}: ${value}) and (color: none)`); // a comment that is left open swallows what follows
  return isClosed && CSS.supports(property, value) ? value : '';
};

/** The greatest number that an attribute takes: a level, or rows at a time. */
export const mostOf = ({ name }: Control): number => (name === 'page-size' ? 1000 : 6);

/** Stands in fields for an attribute without a value, where that means something else than none: the element picks. */
const AUTO = 'auto';

/** @returns the attribute's value, an empty string for a boolean that is set; `undefined` where it is not set, or can't be */
export const attributeOf = (control: Control, entered = ''): string | undefined => {
  const { name, kind, options } = control;
  if (name === 'filters' && entered.trim() === AUTO) return '';
  switch (kind) {
    case 'boolean':
      return entered === 'true' ? '' : undefined;
    case 'choice':
      return entered && options.includes(entered) ? entered : undefined;
    case 'number':
      return /^[1-9]\d*$/.test(entered) && Number(entered) <= mostOf(control) ? entered : undefined;
    default:
      return entered.replace(/\s+/g, ' ').trim() || undefined;
  }
};

/** Whether something was entered that can't be set. */
export const isWrong = (control: Control, entered: string): boolean =>
  entered.trim() !== '' &&
  control.kind !== 'boolean' &&
  (control.name.startsWith('--') ? cssOf(control, entered) === '' : attributeOf(control, entered) === undefined);

/** Whether a value says nothing that isn't so without it. */
export const isDefault = ({ kind, default: initial, options }: Control, value: string): boolean =>
  value === '' || value === (kind === 'boolean' ? 'false' : initial || options[0]);
