/** What the head of a posting's page says of it, for search engines and for previews of the page elsewhere. */
import { isAbsolute, pictureOf } from './address.ts';
import type { Dated } from './entry.ts';
import { addressesOf } from './pages.ts';

/** One tag of a head. */
export interface HeadTag {
  readonly element: 'title' | 'meta' | 'link';
  /** The name or the property of a `meta`, the `rel` of a `link`. */
  readonly key: string;
  /** Of an alternate; `*` is any that is not named. */
  readonly hreflang?: string;
  /** Without it no such tag may stand: what a template says there is of another page. */
  readonly value: string | undefined;
}

export interface HeadOptions {
  /** Absolute address of the output folder, with a slash at its end; without it what needs an absolute address is left out. */
  readonly base?: string;
  /** Whether the posting takes applications: else search engines are asked to forget the page. */
  readonly isOpen: boolean;
}

const meta = (key: string, value: string | number | undefined): HeadTag => ({
  element: 'meta',
  key,
  value: value === undefined ? undefined : String(value),
});
const link = (key: string, value: string | undefined, hreflang?: string): HeadTag => ({
  element: 'link',
  key,
  value,
  ...(hreflang && { hreflang }),
});

/** As in `sv_SE`: the language with its region, else with the one where most speak it. */
const localeOf = (lang: string): string | undefined => {
  const { language, region } = new Intl.Locale(lang || 'und').maximize();
  return lang && region ? `${language}_${region}` : undefined;
};

/** The picture for previews. Without one all that the template says of its own stays. */
const pictureTags = ({ image, socialImage, texts }: Dated, lang: string, base?: string): HeadTag[] => {
  const picture = socialImage ?? image;
  const { imageAlt, socialImageAlt } = texts[lang]!;
  const address = picture && pictureOf(picture.src, base);
  if (!picture || !address || !isAbsolute(address)) return [];
  return [
    meta('og:image', address),
    meta('og:image:width', picture.width),
    meta('og:image:height', picture.height),
    meta('og:image:alt', socialImage ? socialImageAlt : imageAlt),
    meta('twitter:card', socialImage ? 'summary_large_image' : 'summary'),
    // the names that tell the same once more
    ...['og:image:url', 'og:image:secure_url', 'og:image:type', 'twitter:image', 'twitter:image:alt'].map((key) =>
      meta(key, undefined),
    ),
  ];
};

/** Each language that the page is there in, its own included, and where those go who read none of them. */
const alternates = (addresses: Readonly<Record<string, string | undefined>>, own: string): HeadTag[] => {
  const languages = Object.entries(addresses);
  return languages.length > 1
    ? [...languages, ['x-default', addresses[own]] as const]
        .filter(([hreflang]) => hreflang)
        .map(([hreflang, address]) => link('alternate', address, hreflang))
    : [];
};

/** The tags of a posting's page in one language. */
export const headOf = (entry: Dated, lang: string, { base, isOpen }: HeadOptions): readonly HeadTag[] => {
  const { title, summary } = entry.texts[lang]!;
  const addresses = Object.fromEntries(
    Object.entries(addressesOf(entry, base)).map(([key, it]) => [key, isAbsolute(it) ? it : undefined]),
  );
  const address = addresses[lang];
  const locale = localeOf(lang);
  return [
    { element: 'title', key: '', value: title },
    ...(summary ? [meta('description', summary)] : []),
    ...(isOpen ? [] : [meta('robots', 'noindex')]),
    link('canonical', address),
    ...alternates(addresses, entry.lang),
    link('alternate', undefined, '*'),
    meta('og:title', title),
    meta('twitter:title', undefined), // what is left out there is taken from og:
    ...(summary ? [meta('og:description', summary), meta('twitter:description', undefined)] : []),
    meta('og:type', 'website'),
    meta('og:url', address),
    ...(locale ? [meta('og:locale', locale)] : []),
    ...pictureTags(entry, lang, base),
  ];
};
