/** What is changed of marked in the script that is shipped. */
import { Lexer } from 'marked';
import { patch, replaceOnce } from './patch.ts';

/** Makes a variable of each part of an object: its name is minified then. */
const apart = (code: string, name: string): string => {
  const object = new RegExp(`\\b${name}=\\{([^]*?)\\}(?=,\\w+=|;var )`);
  const variables = (_: string, parts: string) => parts.replace(/(^|,)(\w+):(?=[/\w])/g, `$1${name}_$2=`);
  return replaceOnce(replaceOnce(code, object, variables), new RegExp(`\\b${name}\\.(?=\\w)`, 'g'), `${name}_`);
};

/** marked puts its rules together when it runs, from pieces. Here they are as they have come to be. */
const { rules } = Lexer as unknown as { rules: Readonly<Record<'block' | 'inline', { gfm: Record<string, unknown> }>> };

/** Rules as the parts of an object; those that never match are none. `$$` is a `$` in what replaces. */
const written = (rules: Readonly<Record<string, unknown>>): string =>
  Object.entries(rules)
    .flatMap(([name, rule]) => (rule instanceof RegExp ? [`${name}:${String(rule)}`] : []))
    .join()
    .replaceAll('$', '$$$$');

/**
 * Of marked only the lexer, and of that only what `content/lexer.ts` asks for: the package is one module, of which neither its
 * last part, the way to HTML, nor the rules of other options can be shaken off.
 */
export const markedLexer = () =>
  patch('marked-lexer', /marked\/lib\/marked\.esm\.js$/, (code, replace) => {
    const [, lexer] = /(\w+) as Lexer[,}]/.exec(code) ?? [];
    const [, tokenizer] = /(\w+) as Tokenizer[,}]/.exec(code) ?? [];
    const parts: readonly (readonly [RegExp, string])[] = [
      [
        /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\([^]*/,
        `export { ${lexer} as Lexer, ${tokenizer} as Tokenizer };`,
      ],
      // the options as they are
      [/this\.options\.(pedantic|breaks|silent)\b(?!=)/g, '!1'],
      [/this\.options\.gfm\b(?!=)/g, '!0'],
      [/this\.options\.extensions\?\./g, '!1&&none.'],
      [/static get rules\(\)\{return\{[^}]*\}\}/, ''],
      // the rules, written out; the names of blocks are in others of its patterns
      [
        /,Ge=\/[^]*?,(he="[^"]*")[^]*?F=\{normal:\w+,gfm:[^}]*\}/,
        `,$1,tt={${written(rules.block.gfm)}},pe={${written(rules.inline.gfm)}}`,
      ],
      [/infiniteLoopError\(e\)\{[^}]*\}/, ''],
      [/static lex\(\w,\w\)\{[^}]*\}static lexInline\(\w,\w\)\{[^}]*\}/, ''],
      // defaults: options are handed over, and a tokenizer among them
      [/function \w+\(\)\{return\{async:[^}]*\}\}var \w+=\w+\(\);function \w+\(\w+\)\{\w+=\w+\}/, ''],
      [/constructor\(\w+\)\{this\.options=\w+\|\|\w+\}(?=space)/, ''],
      [/(this\.options=\w+)\|\|\w+,this\.options\.tokenizer=[^,]*(?=,)/, '$1'],
      // they are the same for all: objects of which each use names a part, taken apart below
      [/let (\w+)=\{other:\w+,[^]*?this\.tokenizer\.rules=\1(?=\})/, ''],
      [
        /\{blockSkip:(\w),tag:(\w),autolink:(\w)\}=this\.tokenizer\.rules\.inline/,
        ' $1=pe.blockSkip,$2=pe.tag,$3=pe.autolink',
      ],
      [/(?<=[^.\w])(?:this(?:\.tokenizer)?\.rules|\w)\.other\./g, 'O.'],
      [/(?<=[^.\w])(?:this(?:\.tokenizer)?\.rules|\w)\.inline\./g, 'pe.'],
      [/this\.rules\.block\./g, 'tt.'],
      [/,this\.rules\)/g, ')'],
      [/(?<=var \w+=class\{options;)rules;/, ''],
      // what asks which tokenizer it is
      [/\w+\|\|this\.options\.hooks\?\.emStrongMask\|\|this\.tokenizer\.emStrong[^?]*\?(this\.#\w+\(\w+\)):\w+/, '$1'],
      [/!0&&!!1&&this\.tokenizer\.paragraph===\w+\.prototype\.paragraph/, '!0'],
      // replaced below
      [/else(?: if\(\w+\))?\{this\.infiniteLoopError\(\w+\.charCodeAt\(0\)\);break\}/g, 'else throw Error();'],
      [/if\((\w+)!=="\*"&&\1!=="_"\)return;/, ''],
      [/if\(e\)\{this\.infiniteLoopError\(e\.charCodeAt\(0\)\);break\}/g, ''],
      // what begins in the middle of a text, by rules that nobody has added
      [/let \w=e;if\(!1&&none\.startBlock\)\{.*?substring\(0,\w\+1\)\)\}/, ''],
      [/(this\.tokenizer\.paragraph\()\w/, '$1e'],
      [/(\w)=\w\.length!==e\.length(?=,e=)/, '$1=!1'],
      [/let \w=e;if\(!1&&none\.startInline\)\{.*?substring\(0,\w\+1\)\)\}/, ''],
      [/(this\.tokenizer\.inlineText\()\w/, '$1e'],
      // one tokenizer, and one mask
      [/this\.tokenizer\.options=this\.options,/, ''],
      [/this\.tokenizer\.lexer=this;/g, ''],
      [/(this\.options\.hooks)\?(\.emStrongMask)\?\.call\(\{lexer:this\},(\w)\)\?\?\3/, '$1$2($3)'],
      // of a token, what nobody asks for: a language, an anchor's text as it was typed, what HTML there is around it
      [/,lang:(\w)\[2\]\?.*?:\1\[2\]/, ''],
      [/,pre:\w\[1\]==="pre".*?(?=,text)/, ''],
      [/,autolink:!0/g, ''],
      [/(?<=task:[^,]*),loose:!1/, ''],
      [/\w\.checked=\w\.checked,/, ''],
      [/else \w\.task&&\(\w\.task=!1\)/, ''],
      [/\w\.loose=!0;(?=for)/, ''],
      [/,inLink:this\.lexer\.state\.inLink,inRawBlock:this\.lexer\.state\.inRawBlock,block:!1/, ''],
      [/,!this\.lexer\.state\.inRawBlock&&.*?inRawBlock=!1\)/, ''],
      [/let (\w)=this\.lexer\.state\.inRawBlock;(.*?,text:)\1\?\w\[0\]:(.*?),escaped:\1/, '$2$3'],
      [/,\w=\w\.state\.inRawBlock(?=;)/, ''],
      [/\{\w\.state\.inRawBlock=\w;return\}/, 'return;'],
      [/inRawBlock:!1,/, ''],
      [/this\.state\.inRawBlock=!1,/, ''],
      [/&&!\w\.escaped/g, ''],
      [/,escaped:!1/g, ''],
      // a box of a task stands in a paragraph, or in the text of a tight item: both have tokens
      [/(\w)\.tokens\[0\]&&\["paragraph","text"\]\.includes\(.*?\?(\(.*?unshift\(\w\)\)):.*?\]\}\)(?=:)/, '$2'],
    ];
    const cut = parts.reduce((left, [pattern, by]) => replace(left, pattern, by), code);
    return ['O', 'tt', 'pe'].reduce(apart, cut);
  });
