/** The address that somebody meant by a text in which it is quoted, marked up, misspelt, or stands among words. */
import { distance } from 'fastest-levenshtein';
import { countryInUse } from './countries.ts';

/** What an address may have (posting/safe-url.ts), and a text in which there may be one. */
const MAX_ADDRESS = 2048;
const MAX_LENGTH = 2100;

/** Characters without a shape, which come along when something is copied. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What stands around an address and in none: blanks, quotes, angle brackets, the signs of Chinese and Japanese. */
const AROUND = /[\s<>"`“”„‟«»‹›「」『』（）【】《》、。，！？；]+/;
/** `&` as HTML has it; `&amp;amp;` has been through it twice. */
const ESCAPED = /&(?:amp;|#38;|#x26;)+/gi;
/** The targets of links in Markdown and in HTML. */
const LINK =
  /\]\s?\(\s{0,9}<?([^\s()<>]+)>?(?:\s+["'][^"'()]*["'])?\s*\)|<a\s[^<>]*?\bhref\s{0,9}=\s{0,9}["']?([^"'\s<>]+)[^<>]*>/gi;
/** Tags of HTML; `<id>` is to be filled in. */
const TAG = /<\/?(?:a|b|br|code|div|em|font|h\d|i|li|p|small|span|strong|u|ul)(?:\s[^<>]*)?\/?>/gi;
/** A blank around the colon or behind the slashes. */
const TORN = /\b(https?)[^\S\n]{0,3}([:;])[^\S\n]{0,3}([/\\]{2})[^\S\n]{0,3}(?=[a-z\d-]+\.[a-z\d])/gi;
/** What leads up to an address without a blank: a label, or a sentence of a language that has none. */
const LEADING = /^[^/?#.@\\]*[^a-z\d/?#.@\\](?=https?:\/\/)/i;
/** A scheme and the rest, whatever parts them: `https//`, `https;//`, `https:\\`, `https:/`, and nothing but a colon. */
const SCHEME = /^([a-z]{3,7})(?:[:;.]?[/\\]{2,}|:[/\\])([^/\\].*)$|^(https?)[:;]((?:[a-z\d-]+\.)+[a-z].*)$/i;

/** Letters that a sentence may go on with right behind an address: https://en.wikipedia.org/wiki/Scriptio_continua */
const JOINED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A domain, and what follows it. */
const DOMAIN = /^((?:[\p{Script=Latin}\d-]+\.)+)([a-z]{2,})(?:([/?#:]).*)?$/iu;
/** Ends of domains that are no codes of countries, of those that employers have: https://data.iana.org/TLD/tlds-alpha-by-domain.txt */
const ENDS = new Set(
  (
    'com org net edu gov int info biz name pro mobi coop museum travel asia cat app dev careers jobs work works online site ' +
    'website web store shop tech technology cloud digital agency company consulting design global group health hospital care ' +
    'clinic dental doctor international live media network news one services software solutions space studio systems team ' +
    'today world xyz school university academy education energy engineering farm finance bank capital ventures foundation ' +
    'community church legal law hotel restaurant cafe events education gmbh ltd inc llc srl sarl ngo ong berlin hamburg koeln ' +
    'cologne bayern nrw wien tirol swiss paris bzh alsace corsica london wales scot amsterdam frl brussels vlaanderen gent ' +
    'eus gal barcelona madrid stockholm helsinki istanbul tokyo osaka nagoya moscow nyc quebec ac eu su uk zip mov'
  ).split(' '),
);
/** Of all ends those that files have as well: of programs, texts, pictures. */
const FILES_HAVE = new Set('ai as cc do gs md mk ml mov pl pm ps py rs sh so st zip'.split(' '));

const EMAIL = /^[\p{Script=Latin}\d._%+'-]+@(?:[\p{Script=Latin}\d-]+\.)+[\p{Script=Latin}-]{2,}$/u;
/** The same of any script: https://www.rfc-editor.org/rfc/rfc6532 */
const ANY_EMAIL = /^[^\s@"(),:;<>[\\\]]+@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+(?:[\p{L}\p{M}]{2,}|xn--[a-z\d-]+)$/iu;
/** A sentence goes on right before the address, or right behind it. */
const LEADING_JOINED = new RegExp(`^[^\\x20-\\x7e]*${JOINED.source}(?=[\\p{Script=Latin}\\d][^@\\s]*@)`, 'u');
const TRAILING_JOINED = new RegExp(`(?<=@[\\p{Script=Latin}\\d.-]+\\.[a-z]{2,})${JOINED.source}[^.@]*$`, 'iu');
/** What says of what is behind its colon that it is an e-mail address: in ASCII a password would look the same as the rest. */
const LABEL =
  /^(?:mailto[:;]\/{0,2})*[^:;/\\?#=&@]*(?:mail|post|courriel|correo|contact|kontakt|[^\x20-\x7e])[^:;/\\?#=&@]*$/i;

type Domain = 'host' | 'host or file';

/** Whether a word is the name of a host, with or without what follows it; `apply.pl` may be a file, `apply.pl/x` is none. */
const domainOf = (word: string): Domain | undefined => {
  const [, labels = '', end = '', mark] = DOMAIN.exec(word) ?? [];
  const name = end.toLowerCase();
  const isEnd = ENDS.has(name) || (name.length === 2 && countryInUse(name)?.toLowerCase() === name);
  if (!isEnd || !/\p{L}|\d{3}/u.test(labels)) return undefined; // 1177.se, and not 9.am
  return FILES_HAVE.has(name) && mark !== '/' ? 'host or file' : 'host';
};

/** Whether an address needs no mend: a browser takes it, and for what it seems to be. */
const isRight = (text: string): boolean => {
  if (/[\s<>"`“”„\\]/.test(text) || text.search(INVISIBLE) >= 0 || text.search(ESCAPED) >= 0) return false;
  if (!/^(?:https?:\/\/[^/]|mailto:[^/\s:@]+@[^\s:@]+$|tel:[^/])/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  // https://https//example.com leads to a server called https; some engines escape what can't be in a name
  return (
    !protocol.startsWith('http') || (/^localhost$|^(?:[\w-]+\.)+[\w-]+\.?$/.test(hostname) && !(username || password))
  );
};

/** Whether it may be proposed: right, and nothing of what may have stood around it is left. */
const isClean = (address: string): boolean =>
  address.length <= MAX_ADDRESS && isRight(address) && !/['‘’()[\]{}|…]/.test(address);

/** Which of the two a scheme is meant to be. */
const schemeFor = (scheme: string): string | undefined => {
  const word = scheme.toLowerCase();
  const [plain, secure] = [distance(word, 'http'), distance(word, 'https')];
  if (Math.min(plain, secure) > (/^[htps]+$/.test(word) ? 2 : 1)) return undefined;
  return plain < secure ? 'http' : 'https';
};

/** The address of a page by a single word; by a bare domain only where there is nothing else. */
const pageIn = (word: string, isAlone: boolean): string | undefined => {
  const [, scheme, rest, colon, host] = SCHEME.exec(word.replace(LEADING, '')) ?? [];
  const meant = schemeFor(scheme ?? colon ?? '');
  if (meant) {
    const address = (rest ?? host)!;
    // where there are two schemes, the second was copied
    const inner = /^[htps]{3,6}[:;]?[/\\]{2}/i.test(address) ? pageIn(address, false) : undefined;
    return inner ?? `${meant}://${address.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'))}`;
  }
  const isBare = !scheme && (/^www\.[a-z\d-]+\.[a-z]/i.test(word) || (isAlone && domainOf(word) === 'host'));
  return isBare ? `https://${word}` : undefined;
};

/** An e-mail address with a point for a comma, and for two, where it has a known end then. */
const withPoints = (address: string): string => {
  const [, name = '', host = ''] = /^(.*@)(.*)$/.exec(address) ?? [];
  const [first = '', second, ...more] = host.split(',');
  if (second !== undefined && (more.length || domainOf(first))) return address;
  const mended = host.replace(/,|\.{2,}/g, '.');
  return mended !== host && domainOf(mended) ? name + mended : address;
};

/** A bare e-mail address by a single word, and what follows its `?`. */
const mailIn = (word: string): { readonly address: string; readonly query: string } | undefined => {
  const [, bare = '', query = ''] = /^([^?]*)(.*)$/s.exec(word)!;
  const [, label, found = ''] =
    /^(?:([^@]*)[:;]\/{0,2})?([^@:;/]+@[^@:;/]+)$/.exec(bare.replace(/^[('‘[{*]+|[.,:;!)'’\]}*]+$/g, '')) ?? [];
  if (label !== undefined && !LABEL.test(label)) return undefined;
  const address = withPoints(found.replace(LEADING_JOINED, '').replace(TRAILING_JOINED, ''));
  return EMAIL.test(address) ? { address, query } : undefined;
};

/** As it would be typed plainly: nothing invisible, no full width, and `&` as itself. */
const plain = (text: string): string => {
  // typed in full width: ｈｔｔｐｓ：／／
  const isWide = /：[／/]{2}|:[／]{2}|＠|[Ｗｗ]．|[Ｈｈ][Ｔｔ]{2}/.test(text);
  const narrow = isWide ? text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)) : text;
  return narrow.replace(INVISIBLE, '').replace(ESCAPED, '&');
};

/** A text taken apart: the targets of links, which are whole, and what stands between blanks, quotes and brackets. */
const partsOf = (text: string): { readonly links: readonly string[]; readonly words: readonly string[] } => {
  const links: string[] = [];
  const words = plain(text)
    .replace(LINK, (_link, markdown?: string, html?: string) => {
      links.push((markdown ?? html)!);
      return ' ';
    })
    .replace(TAG, ' ')
    .replace(TORN, '$1$2$3')
    .replace(/[,;|](?=https?:)/gi, ' ')
    .split(AROUND);
  return { links, words: words.filter((word) => /[\p{L}\p{N}]/u.test(word)) };
};

/** A word without the signs around it: those of a pair, and among other words those that end a part of a sentence. */
const trimmed = (word: string, isAlone: boolean): string => {
  const bare = word.replace(/^[('‘[{*_]+/, '');
  const isPaired = bare !== word;
  const end = isAlone && !isPaired ? /$/ : isPaired && isAlone ? /[)'’\]}*_]+$/ : /[.,;:!?…'’\]}*_]+$/;
  const open = bare.replace(end, '');
  return open.includes('(') || isAlone ? open : open.replace(/\)[).,;:!?]*$/, '');
};

/** Whether a word may be an address, or the rest of one, though it can't be said which. */
const isUnclear = (word: string): boolean => /\/\/|^www\.|\S@\S+\.\S/i.test(word) || domainOf(word) !== undefined;

const addressOf = (word: string, isWhole: boolean): string | undefined => {
  const mail = mailIn(word);
  if (mail) return `mailto:${mail.address}${mail.query}`;
  return isWhole && isRight(word) ? word : pageIn(word, isWhole);
};

/** The addresses in a text; none where anything may be another, or a part of one. */
const addressesIn = (text: string): readonly string[] => {
  const { links, words } = partsOf(text);
  const isAlone = links.length + words.length === 1;
  const isQuoted = isAlone && AROUND.test(text.trim().slice(0, 1));
  const bare = words.map((word) => trimmed(word, isAlone));
  const named = bare.map((word) => addressOf(word, isAlone));
  const page = named.findIndex((address) => address !== undefined && !address.startsWith('mailto:'));
  const behind = page < 0 ? [] : bare.filter((_word, at) => at > page && named[at] === undefined);
  const isBeginning = page === 0 && !LEADING.test(bare[0]!);
  const isMixed =
    // the words of a link may show a part of its address
    bare.some((word, at) => !named[at] && isUnclear(word) && !links.some((link) => link.includes(word))) ||
    named.some((address) => !isQuoted && JOINED.test(address ?? '')) ||
    // there may be blanks in an address that no words lead up to, or behind which there are such signs, and it may be
    // broken over lines
    (!links.length && isBeginning && behind.length > 0) ||
    named.some((address, at) => address?.startsWith('mailto:') && address.includes('?') && at < named.length - 1) ||
    behind.some((word) => /[/=&#%_\\]|\.\S/.test(word)) ||
    (!links.length && /\/\/[^\s<>"]*[\r\n]\s*\S/.test(text));
  const all = [
    ...links.map((link) => addressOf(link, true) ?? ''),
    ...named.filter((address) => address !== undefined),
  ];
  return isMixed ? [] : all;
};

/**
 * The address that a text stands for, where it is not one as it is.
 *
 * @returns the address, absolute; none where the text is right, or nobody can tell
 */
export const addressIn = (text: string): string | undefined => {
  if (text.length > MAX_LENGTH || isRight(text)) return undefined;
  const all = addressesIn(text);
  return all.every(isClean) && new Set(all.map((address) => new URL(address).href)).size === 1 ? all[0] : undefined;
};

/**
 * A bare e-mail address out of a text.
 *
 * @returns the address; none where there is none, or several
 */
export const emailIn = (text: string): string | undefined => {
  if (text.length > MAX_LENGTH) return undefined;
  const { links, words } = partsOf(text);
  const found = [...links, ...words].map((word) => mailIn(word)?.address).filter((address) => address !== undefined);
  const isOther = words.some((word) => /\S@\S+\.\S/.test(word) && !mailIn(word));
  const isOne = new Set(found.map((address) => address.toLowerCase())).size === 1;
  return isOne && !isOther ? found[0] : undefined;
};

/** What is no loss beside an address: schemes, however they are written; tags that say nothing more; quotes, brackets, blanks. */
const NO_LOSS =
  /^(?:(?:[htps]{3,6}|mailto)\s*(?:[:;.]?\s*[/\\]+|[:;])|<a\s+href\s*=|<\/?(?:a|b|br|code|div|em|h\d|i|li|p|small|span|strong|u|ul)\s*\/?>|[\s<>"`“”„‟«»‹›「」『』（）【】《》、。，；'‘’()[\]{}*_.,:;])*$/i;

/**
 * Whether an address is all that a text says, so that it may be written in its place without asking.
 *
 * @param address as `addressIn` or `emailIn` gives it
 */
export const isOnlyAddress = (text: string, address: string): boolean => {
  const slashed = (part: string) => part.replaceAll('\\', '/');
  const bare = slashed(address.replace(/^(?:https?:\/\/|mailto:)/i, ''));
  const parts = slashed(plain(text)).split(bare);
  return text.length <= MAX_LENGTH && parts.length > 1 && NO_LOSS.test(parts.join(' '));
};

/** Whether an e-mail address has the form of one, in any script, and no sentence goes on beside it. */
export const isEmail = (text: string): boolean =>
  ANY_EMAIL.test(text) && !LEADING_JOINED.test(text) && !TRAILING_JOINED.test(text);

/** Whether a text may be a host's name and a file's: `firma.pl`, `readme.md`. */
export const isHostOrFile = (text: string): boolean => domainOf(text.trim()) === 'host or file';
