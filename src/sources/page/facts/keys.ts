/** What the keys of a page's front matter stand for: of Hugo, Jekyll and the themes of job pages, beside what `inspect` knows. */
import { stepsOf, type Steps } from '../../../inspect/path.ts';
import { fieldNamed } from '../../../inspect/meant/names.ts';
import { postingFields } from '../../../posting/posting.ts';

/** Keys of the site: its lists, its look, its programs. */
const SITE = new Set(
  (
    'layout weight menu menus list toc type outputs cascade build _build markup headless sitemap robots robotsnoindex ' +
    'linktitle aliases redirect_from tags categories category keywords series math comments share author authors ai ' +
    'translationkey ref eleventynavigation eleventyexcludefromcollections pagination resources iscjklanguage ' +
    'sidebarlinkicon icon excludefromindex show_date showdate toc_label'
  ).split(' '),
);

/** Short for fields, in small letters. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ intro: 'tagline', description: 'tagline', summary: 'tagline', excerpt: 'tagline' },
  ...{ sidebarlinkurl: 'apply.url', sidebarlinkname: 'apply.label', apply_label: 'apply.label' },
  ...{ sidebarimage: 'image.src', image: 'image.src', thumbnail: 'image.src', featured_image: 'image.src' },
  ...{ featuredimage: 'image.src', hero: 'image.src', cover: 'image.src' },
  ...{
    socialmedia: 'socialImage.src',
    images: 'socialImage.src',
    og_image: 'socialImage.src',
    ogimage: 'socialImage.src',
  },
  ...{
    expirydate: 'validThrough',
    publishdate: 'datePosted',
    opening_date: 'datePosted',
    fecha: 'datePosted',
    lastmod: 'dateModified',
    duration: 'employmentType',
  },
  ...{ permalink: 'url', slug: 'id', organisation: 'organization' },
};

export const isOfSite = (key: string): boolean => SITE.has(key.toLowerCase());

/**
 * The field that a key stands for.
 *
 * @param map what the user says, keys in small letters
 */
export const fieldFor = (key: string, map: Readonly<Record<string, string>>): Steps | undefined => {
  const name = key.toLowerCase();
  if (Object.hasOwn(map, name)) return stepsOf(map[name]!);
  if (Object.hasOwn(FIELDS, name)) return stepsOf(FIELDS[name]!);
  const named = fieldNamed(key, true, postingFields, {});
  return named?.isCertain ? named.path : undefined;
};
