/**
 * The builds, one `--mode` each:
 *
 *   script  dist/careers-widget.js and dist/chunks/*   the script tag's module
 *   single  dist/careers-widget.single.js              the same in one file
 *   iife    dist/careers-widget.iife.js                the same for a classic script tag
 *   embed   dist/embed.html and dist/embed.js          a posting in a frame
 *   frames  dist/careers-widget.frames.js              what sizes such frames, for a classic script tag
 *   node    dist/node/cli.js                           the command line
 *   demo    serves demo/, with dist/ under /careers-widget/; built into dist-demo/ for any static host
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { minify as terser } from 'terser';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { demoFiles } from './demo/files.ts';

/** The browsers that `define` registers the elements in; older ones keep the fallback. */
const TARGET = ['chrome125', 'firefox130', 'safari17.5'];

/** Changes a dependency's code, and fails the build where a pattern is gone: after an update nothing is lost silently. */
const patch = (name: string, file: RegExp, change: (code: string, replace: typeof replaceOnce) => string): Plugin => {
  let applied = false;
  return {
    name,
    transform(code, id) {
      if (!file.test(id)) return undefined;
      applied = true;
      return { code: change(code, replaceOnce), map: null };
    },
    buildEnd(error) {
      if (!error && !applied) this.error(`${name}: no file matches ${String(file)}`);
    },
  };
};

const replaceOnce = (code: string, pattern: RegExp, by: string | ((...found: string[]) => string)): string => {
  if (code.search(pattern) < 0) throw new Error(`pattern not found: ${String(pattern)}`);
  return code.replace(pattern, by as string);
};

/** Lit signs its templates with our policy: its own is made unguarded, and throws where the page does not allow its name. */
const litPolicy = () =>
  patch('lit-policy', /lit-html\/lit-html\.js$/, (code, replace) => {
    const policy = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
    const source = JSON.stringify(resolve('src/trusted-types.ts'));
    return `import { policy as widgetPolicy } from ${source};\n${replace(code, policy, 'widgetPolicy')}`;
  });

/**
 * Lit keeps its versions, and what decorators would leave, in globals of the page, and lets itself be changed by what a page
 * has there for a Lit of its own.
 */
const litGlobals = () => [
  ...['lit-html/lit-html', 'lit-element/lit-element', '@lit/reactive-element/reactive-element'].map((module) =>
    patch(`${module}-globals`, new RegExp(`${module}\\.js$`), (code, replace) =>
      replace(
        replace(code, /\(\w+\.(litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'),
        /\w+\.(litHtml|litElement|reactiveElement)PolyfillSupport/,
        'void 0',
      ),
    ),
  ),
  patch('lit-hydration', /lit-element\/lit-element\.js$/, (code, replace) =>
    replace(code, /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'),
  ),
  // what decorators, and classes that inherit from ours, would call; attributes of a kind that none of ours is; styles, which
  // are adopted in sheets.ts
  patch('lit-unused', /@lit\/reactive-element\/reactive-element\.js$/, (code, replace) =>
    (
      [
        [/static addInitializer\(\w+\)\{[^}]*\}/],
        [/,void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\)/],
        [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/],
        // what fails is caught in contained.ts
        [/Promise\.reject\(\w\)(?=\}const \w=this\.scheduleUpdate)/],
        [/removeController\(\w+\)\{[^}]*\}/],
        [
          /const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(const\[\w,\w\]of \w\)\{const\{wrapped:\w\}=[^}]*\}/,
        ],
        [/,this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\)/],
        [/toAttribute\(\w,\w\)\{switch\(\w\)\{.*?return \w\},(?=fromAttribute)/],
        [/break;case Object:case Array:try\{\w+=JSON\.parse\(\w+\)\}catch\(\w+\)\{\w+=null\}/],
        [/,\w=\w\?\w\.emptyScript:""/],
        [
          /if\(\w\.state&&\(\w\.attribute=!1\),this\._\$Ei\(\),(this\.elementProperties\.set\(\w,\w\)),!\w\.noAccessor\)/,
          'if($1)',
        ],
        [
          /const\{get:\w,set:\w\}=\w\(this\.prototype,\w\)\?\?\{(get\(\)\{return (this\[\w\])\}),[^}]*\}\};return\{get:\w,set\(\w\)\{const (\w)=\w\?\.call\(this\);\w\?\.call\(this,\w\)/,
          'return{$1,set(value){const $3=$2;$2=value',
        ],
        [/void 0!==(\w)&&(?=\w\(this\.prototype,\w,\1\))/],
        [/getOwnPropertyDescriptor:\w,getOwnPropertyNames:\w,getOwnPropertySymbols:\w,/],
        [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/],
        [/const \w=this\[Symbol\.metadata\];if\(null!==\w\)\{.*?\}(?=this\._\$Eh=)/],
        [/,\w=globalThis,\w=\w\.trustedTypes/],
        // names that a compiler might have changed
        [/\w=\((\w),\w\)=>\1,/],
        [/\b\w\(("\w+")\)/g, '$1'],
        [/if\(this\.hasOwnProperty\("elementProperties"\)\)return;/],
        [/this\._\$Eh&&(?=\[)/],
        [/,\w=\[\.\.\.\w\((\w)\),\.\.\.\w\(\1\)\];for\(const (\w) of \w\)/, ';for(const $2 of Object.keys($1))'],
        [/this\.elementStyles=this\.finalizeStyles\(this\.styles\)/],
        [/static finalizeStyles\(\w\)\{.*?return \w\}(?=static)/],
        [
          /const (\w)=(this\.shadowRoot\?\?this\.attachShadow)\([^)]*\);return \w\(\1,this\.constructor\.elementStyles\),\1/,
          'return $2({mode:"open"})',
        ],
        [/\w\.elementStyles=\[\],\w\.shadowRootOptions=\{mode:"open"\},/],
        [
          /const \w=\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:\w\)\.toAttribute\((\w),\w\.type\);(.*?)null==\w\?(.*?\(\w),\w\)/,
          '$2null==$1?$3,$1)',
        ],
        [/,\w="function"==typeof \w\.converter\?[^;]*?:(\w);(this\._\$Em=\w;const \w=)\w\./, ';$2$1.'],
        [/(this\[\w\]=)(\w)\?\?this\._\$Ej\?\.get\(\w\)\?\?\w/, '$1$2'],
        [/!\(\((\w)\.hasChanged\?\?(\w)\)(\(\w,\w\))\|\|\1\.useDefault&&.*?_\$Eu\(\w,\w\)\)\)\)return/, '!$2$3)return'],
        [
          /\{useDefault:\w,reflect:(\w),wrapped:\w\},\w\)\{\w&&!\(this\._\$Ej\?\?=.*?\|\|\((this\._\$AL\.has\(\w\)\|\|\(this\.hasUpdated)\|\|\w(.*?)\)\)\}/,
          '{reflect:$1}){$2$3)}',
        ],
        // options as ours are, and handed on from where they were declared
        [/,\w=\{attribute:!0,[^}]*\}/],
        [/(static createProperty\(\w,\w)=\w/, '$1'],
        [/static getPropertyOptions\(\w\)\{[^}]*\}/],
        [/(\w)\.getPropertyOptions\((\w)\)(?=;)/, '$1.elementProperties.get($2)'],
        [/,\w=!1,\w(\)\{if\(void 0!==(\w)\)\{).*?,!(\w\()\w(,\w\))\)return/, '$1if(!$3this[$2]$4)return'],
        [/"string"==typeof (\w)\?\1:"string"==typeof (\w)\?(\2\.toLowerCase\(\)):void 0/, '$1??$3'],
        [/if\(void 0!==\w&&!0===\w\.reflect\)(?=\{this\._\$Em)/],
        // what a class of ours may do before, while and after it updates
        [/const \w=this\.scheduleUpdate\(\);return null!=\w&&await \w,(!.*?\}).*?\}/, 'return this.performUpdate(),$1'],
        [
          /let \w=!1;(const \w=this\._\$AL;try\{)\w=this\.shouldUpdate\(\w\),\w\?\((.*?)\):this\._\$EM\(\)(\}catch\(\w\)\{throw )\w=!1,(.*?\})\w&&/,
          '$1$2$3$4',
        ],
        [/shouldUpdate\(\w\)\{return!0\}/],
        [/this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(\w\)\)/, '$1'],
        [/firstUpdated\(\w\)\{\}/],
        [/enableUpdating\(\w\)\{\}/],
      ] as const
    ).reduce((left, [pattern, by = '']) => replace(left, pattern, by), code),
  ),
];

/**
 * Of lit-html what our templates are written with: no SVG or MathML alone; nothing bound to an element, in a comment or in a
 * `<textarea>`; no `?attribute`; listeners that are functions; no directive, and so nobody who asks where a part stands.
 */
const litTemplates = () => [
  patch('lit-templates', /lit-html\/lit-html\.js$/, (code, replace) => {
    const parts: readonly (readonly [RegExp, string])[] = [
      [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
      [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
      [/,2===\w\|\|3===\w\)\{const t=this\.el\.content\.firstChild;[^}]*\}/, ');'],
      [/"\?"===\w\[1\]\?\w:/, ''],
      [/\(\[\.\?@\]\)/, '([.@])'],
      [/class \w extends \w\{constructor\(\)\{super\(\.\.\.arguments\),this\.type=4\}[^}]*\}\}/, ''],
      [/:6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, ':0'],
      [/else \w\.startsWith\(\w\)&&\([^)]*\}\),\w\.removeAttribute\(\w\)\)/, ''],
      [/class \w\{constructor\(\w,\w,\w\)\{this\.element=\w,this\.type=6,[^}]*\}[^}]*\}[^}]*\}\}/, ''],
      [/const \w=\{M:\w,P:[^}]*\},/, 'const '],
      [/\w as _\$LH,/, ''],
      // raw text
      [/if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else if\(8)/, ''],
      [/\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),(\w=\w)\)/, '($1)'],
      [/,\w=\/\^\(\?:script\|style\|textarea\|title\)\$\/i/, ''],
      // comments
      [
        /if\((\w)\.data===(\w)\)(\w\.push\(\{type:2,index:\w\}\));else\{let \w=-1;.*?\}(?=\w\+\+\}\})/,
        '$1.data===$2&&$3;',
      ],
      // directives: what resolves them, and where parts stand
      [/function \w\(\w,\w,\w=\w,\w\)\{if\(\w===\w\)return \w;let \w=void 0!==\w\?\w\._\$Co[^]*?\}(?=class )/, ''],
      [/(\w)=\w\(this,\1,\w\),(?=\w\(\1\)\?)/, ''],
      [/(\w)=\w\(this,\1,\w,0\),(?=\w=!)/, ''],
      [/(\w)=\w\(this,(\w\[\w\+\w\]),\w,\w\)/, '$1=$2'],
      [/\((\w)=\w\(this,\1,\w,0\)\?\?(\w)\)===/, '($1??=$2)==='],
      [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
      [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
      [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
      [/get parentNode\(\)\{let \w=.*?\}get startNode\(\)\{[^}]*\}get endNode\(\)\{[^}]*\}/, ''],
      [/for\(this\._\$AP\?\.\(!1,!0,\w\);/, 'for(;'],
      [/setConnected\(\w\)\{.*?\}(?=\}class)/, ''],
      [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
      [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
      [/constructor\(\w,\w,\w,\w,\w\)\{super\(\w,\w,\w,\w,\w\),this\.type=5\}/, ''],
      [/this\.type=\d,/g, ''],
      [/this\._\$AN=void 0,/g, ''],
      [/,?this\._\$AM=\w(?=[,}])/g, ''],
      // what was compiled before, and other documents
      [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(.*?,\w\);/, '$1;'],
      [/\(\w\?\.creationScope\?\?(\w)\)/, '$1'],
      // listeners with options of their own
      [/(\w===\w&&\w!==\w)\|\|\w\.capture!==.*?passive,(\w=\w!==\w&&)\((\w===\w)\|\|\w\)/, '$1,$2$3'],
      [/"function"==typeof (this\._\$AH)\?(.*?):\1\.handleEvent\(\w\)/, '$2'],
      // markup as our templates have it: no comment, no name of a tag in an expression, quoted values only
      [/\(\?:\(!--\|\\\/\[\^a-zA-Z\]\)\|\((\\\/\?\[a-zA-Z\]\[\^>\\s\]\*)\)\|\(\\\/\?\$\)\)/, '$1'],
      [/,\w=\/-->\/g,\w=\/>\/g/, ''],
      [/"!--"===.*?void 0!==\w\[3\]&&\((\w=\w)\)/, '$1'],
      [/\w\?\?(\w,\w=-1)/, '$1'],
      [/\w===[\w$]\|\|\w===\w\?(\w=\w):\w===.*?\)(?=;)/, '$1'],
      [/const \w=\w===\w&&\w\[\w\+1\]\.startsWith\("\/>"\)\?" ":"";/, ''],
      [/\+\w(?=\):\w\+\w\+\(-2)/, ''],
      [/(-2===\w\?\w:)\w\)/, '$1"")'],
      // one kind of templates, always drawn into what LitElement made
      [/(\w)=\w=>(\(\w,\.\.\.\w\)=>\(\{_\$litType\$:)\w(.*?),(\w)=\1\(1\),\w=\1\(2\),\w=\1\(3\)/, '$4=$21$3'],
      [/,\w as mathml|,\w as svg/g, ''],
      [/void 0!==\w&&\(void 0!==(\w\.strings\?)(.*?)\),(\w\+\+)/, 'void 0!==$1$2,$3'],
      [/:1===\w\.type\?(\w=new \w\.ctor\(.*?\)):0,/, ':$1,'],
      [/(\w)=>\1,\w=\w\.trustedTypes,/, '0,'],
      [/\b\w\((\w)\)(?=\.nextSibling|\.remove\(\))/g, '$1'],
      [/,\w(\)\{const \w=this\.strings;.*?)&&!\w(&&this\.j)/, '$1$2'],
      [/(\w)\?(\.renderBefore\?\?\w;let)/, '$1$2'],
      [/(\w)\?(\.renderBefore)\?\?null/, '$1$2'],
      [/(void 0,\w)\?\?\{\}/, '$1'],
      [/return (\w\._\$AI\(\w\)),\w\}/, '$1}'],
      [/(this\.options)\?(\.host)\?\?this\.element/, '$1$2'],
      // nobody says that nothing is to be changed
      [/&&\w!==\w(?=&&this\._\(|,\w&&\(this)/g, ''],
      [/\w===\w&&\(\w=this\._\$AH\[\w\]\),/, ''],
      [/if\(\((\w\?\?=\w)\)===\w\)return/, '$1'],
    ];
    return parts.reduce((left, [pattern, by]) => replace(left, pattern, by), code);
  }),
  patch('lit-connected', /lit-element\/lit-element\.js$/, (code, replace) =>
    [
      /connectedCallback\(\)\{super\.connectedCallback\(\),[^}]*\}disconnectedCallback\(\)\{[^}]*\}/,
      /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/,
      /,this\._\$Do=void 0/,
      /this\._\$Do=/,
      /render\(\)\{return \w\}/,
      /\w\._\$litElement\$=!0,/,
    ].reduce(
      (left, pattern) => replace(left, pattern, ''),
      // what a page has put on Object.prototype is no option
      replace(code, /\{host:this\}/, '{__proto__:null,host:this}'),
    ),
  ),
];

/** Lit's test of the browser asks for what a page may have replaced, and its way to adopt sheets is none of ours: sheets.ts. */
const litSheets = () =>
  patch('lit-sheets', /@lit\/reactive-element\/css-tag\.js$/, (code, replace) =>
    replace(
      code,
      /\w+\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ),
  );

/**
 * Of a Task only what runs it when an element updates: nobody here awaits it, draws by it or begins with a value. What throws
 * while inputs are compared is thrown at the update, which knows what to do; else it would be a rejection that nobody handles.
 */
const taskRunner = () =>
  patch('task-runner', /@lit\/task\/task\.js$/, (code, replace) => {
    const parts: readonly (readonly [RegExp, string])[] = [
      [/get taskComplete\(\)\{.*?,this\.\w+\}/, ''],
      [/render\(\w+\)\{switch.*?throw Error\([^)]*\)\}\}/, ''],
      [/,"initialValue"in \w&&\(.*?\)\)(?=\}hostUpdate)/, ''],
      [/hostUpdated\(\)\{[^}]*\}/, ''],
      [/if\(!Array\.isArray\(\w\)\)throw Error\("[^"]*"\);/, ''],
      [/async (S\(\)\{.*?)await (this\.run\(\w\))\}/, '$1$2.catch(t=>t)}'],
      [/:\(this\.t=void 0,this\.o=void 0,this\.h=void 0\)/, ':0'],
      [/"afterUpdate"===this\.autoRun\?queueMicrotask\(.*?\)\)\):/, ''],
      [/,this\.o\?\.\(\w\)/, ''],
      [/try\{this\.A\?\.\(\w\)\}catch\{\}(this\.i=3),this\.h\?\.\(\w\)/, '$1'],
      [/,this\.A=\w\.onError/, ''],
      [/abort\(\w\)\{[^}]*\}get value\(\)\{[^}]*\}get error\(\)\{[^}]*\}/, ''],
      [/const (\w)="object"==typeof (\w)\?\2:\{task:\w,args:\w\};/, 'const $1=$2;'],
      [/\w\.argsEqual\?\?/, ''],
      [/(\w\.autoRun)\?\?!0/, '$1'],
      // nobody here waits for its signal, or asks what a run came to
      [/1===this\.i\?this\.q\?\.abort\(\):0,/, ''],
      [/this\.q=new AbortController;/, ''],
      [/,\{signal:this\.q\.signal\}/, ''],
      [/if\(\w===\w\)this\.i=0;else\{(.*?)this\.u=\w,this\.l=\w\}/, '$1'],
      [/let (\w),\w;/, 'let $1;'],
      [/catch\(\w\)\{(\w=!0),\w=\w\}/, 'catch{$1}'],
      [/if\(void 0===this\.j\)return;const \w=(this\.j\(\));return \w/, 'return $1'],
    ];
    return parts.reduce((left, [pattern, by]) => replace(left, pattern, by), code);
  });

/** Makes a variable of each part of an object: its name is minified then. */
const apart = (code: string, name: string): string => {
  const object = new RegExp(`\\b${name}=\\{([^]*?)\\}(?=,\\w+=|;var )`);
  const variables = (_: string, parts: string) => parts.replace(/(^|,)(\w+):(?=[/\w])/g, `$1${name}_$2=`);
  return replaceOnce(replaceOnce(code, object, variables), new RegExp(`\\b${name}\\.(?=\\w)`, 'g'), `${name}_`);
};

/**
 * Of marked only the lexer, and of that only what `content/lexer.ts` asks for: the package is one module, of which neither its
 * last part, the way to HTML, nor the rules of other options can be shaken off.
 */
const markedLexer = () =>
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
      // block rules: pedantic
      [/nt=\{\.\.\.fe,html[^]*?getRegex\(\)\},(?=rt=)/, ''],
      [/gfm:tt,pedantic:nt/, 'gfm:tt'],
      // inline rules: pedantic, then breaks
      [/dt=\/\^[^]*?getRegex\(\),(?=ze=)/, ''],
      [/mt="\^[^]*?getRegex\(\),(?=bt=)/, ''],
      [/Rt="\^[^]*?getRegex\(\),(?=Ot=)/, ''],
      [/Dt=\{[^]*?\},(?=pe=)/, ''],
      [/,qt=\{[^]*?\}(?=,ee=)/, ''],
      [/,breaks:qt,pedantic:Dt/, ''],
      // what those of GFM take the place of
      [/Le=g\(\$e\)[^]*?getRegex\(\),(?=We=)/, ''],
      [/lheading:Le,/, ''],
      [/Je=Ce\([^]*?\),(?=Ye=)/, ''],
      [/paragraph:Je,/, ''],
      [/ct=g\([^]*?getRegex\(\),(?=ht=)/, ''],
      [/kt=g\([^]*?getRegex\(\),(?=ft=)/, ''],
      [/emStrongLDelim:ct,emStrongRDelimAst:kt,/, ''],
      [/it=\/[^]*?\/,(?=L=)/, ''],
      [/(tag:\w+),text:it/, '$1'],
      [/infiniteLoopError\(e\)\{[^}]*\}/, ''],
      [/static lex\(\w,\w\)\{[^}]*\}static lexInline\(\w,\w\)\{[^}]*\}/, ''],
      // defaults: options are handed over, and a tokenizer among them
      [/function \w+\(\)\{return\{async:[^}]*\}\}var \w+=\w+\(\);function \w+\(\w+\)\{\w+=\w+\}/, ''],
      [/constructor\(\w+\)\{this\.options=\w+\|\|\w+\}(?=space)/, ''],
      [/(this\.options=\w+)\|\|\w+,this\.options\.tokenizer=[^,]*(?=,)/, '$1'],
      // the rules that are left are the same for all: objects of which each use names a part, taken apart below
      [/,\w+=\{normal:\w+,gfm:\w+\},\w+=\{normal:\w+,gfm:\w+\}/, ''],
      [/let (\w+)=\{other:\w+,[^]*?this\.tokenizer\.rules=\1(?=\})/, ''],
      [/,fe=\{(.*?)\}(.*?tt=\{)\.\.\.fe/, '$2$1'],
      [/,me=\{(.*?)\}(,pe=\{)\.\.\.me/, '$2$1'],
      [
        /\{blockSkip:(\w),tag:(\w),autolink:(\w)\}=this\.tokenizer\.rules\.inline/,
        ' $1=pe.blockSkip,$2=pe.tag,$3=pe.autolink',
      ],
      [/(?<=[^.\w])(?:this(?:\.tokenizer)?\.rules|\w)\.other\./g, 'O.'],
      [/(?<=[^.\w])(?:this(?:\.tokenizer)?\.rules|\w)\.inline\./g, 'pe.'],
      [/this\.rules\.block\./g, 'tt.'],
      [/,this\.rules\)/g, ')'],
      [/(?<=var \w+=class\{options;)rules;/, ''],
      // what asks which engine, and which tokenizer it is
      [/\w+=\(\(\w+=""\)=>\{try\{return!!new RegExp\("\(\?<=1\)[^}]*\}catch\{return!1\}\}\)\(\),/, ''],
      [/\b_e\?("[^"]*"):"[^"]*"/g, '$1'],
      [/\w+\|\|this\.options\.hooks\?\.emStrongMask\|\|this\.tokenizer\.emStrong[^?]*\?(this\.#\w+\(\w+\)):\w+/, '$1'],
      [/!0&&!!1&&this\.tokenizer\.paragraph===\w+\.prototype\.paragraph/, '!0'],
      // never asked for, or replaced below
      [/_backpedal:q,/, ''],
      [/del:q,delLDelim:q,delRDelim:q,/, ''],
      [/,url:q/, ''],
      [/,table:q/, ''],
      [/(?<=,)del:\/[^]*?,(?=text:)/, ''],
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
      // what only those ask for that are gone
      ...(
        'outputLinkReplace listReplaceNesting pedanticHrefTitle escapeTest escapeReplace escapeTestNoEncode ' +
        'escapeReplaceNoEncode percentDecode spaceLine notSpaceStart endingNewline pedanticHeadingBeginRegex ' +
        'startPreScriptTag endPreScriptTag'
      )
        .split(' ')
        .map((name) => [new RegExp(`(?<=,)${name}:[^]*?,(?=\\w+:)`), ''] as const),
    ];
    const cut = parts.reduce((left, [pattern, by]) => replace(left, pattern, by), code);
    return ['O', 'tt', 'pe'].reduce(apart, cut);
  });

/** ASCII only: the charset of a host page may be anything. What lies beyond stands in strings, templates and patterns. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') {
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    }
  },
};

/** Minifies once more what is minified: terser finds what Vite's own leaves, a hundredth of what a visitor loads. */
const smaller: Plugin = {
  name: 'smaller',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const map = bundle[file.sourcemapFileName!] as Rolldown.OutputAsset;
      const result = await terser(file.code, {
        module: true,
        ecma: 2020,
        // by brotli, statements are less than what terser makes of them
        compress: { passes: 2, sequences: false, if_return: false },
        format: { ascii_only: true },
        sourceMap: { content: String(map.source), url: basename(map.fileName) },
      });
      file.code = result.code!;
      map.source = result.map as string;
    }
  },
};

/** Adds the SRI hash of each file to `dist/integrity.json`, for snippets that pin a version. */
const integrity: Plugin = {
  name: 'integrity',
  writeBundle({ dir }, bundle) {
    const file = resolve(dir!, 'integrity.json');
    const hashes = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    for (const { fileName } of Object.values(bundle)) {
      if (!/\.(js|css)$/.test(fileName)) continue;
      const hash = createHash('sha384')
        .update(readFileSync(resolve(dir!, fileName)))
        .digest('base64');
      hashes[fileName] = `sha384-${hash}`;
    }
    writeFileSync(file, `${JSON.stringify(hashes, null, 2)}\n`);
  },
};

/** What is delivered as it stands: the themes, which a page links to or not, and declarations that are written by hand. */
const copied = (from: string, ending: string, to: string): Plugin => ({
  name: `copied-${from}`,
  generateBundle() {
    for (const name of readdirSync(from).filter((name) => name.endsWith(ending))) {
      this.emitFile({ type: 'asset', fileName: `${to}/${name}`, source: readFileSync(`${from}/${name}`) });
    }
  },
});

/** The document of the frame. */
const embedDocument: Plugin = {
  name: 'embed-document',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'embed.html', source: readFileSync('src/frame/embed.html') });
  },
};

/**
 * Wraps the script: where a page has taken away what it is made of, it does nothing, and says so in one line. The children of
 * the elements stay.
 */
const contained = {
  banner: ({ isEntry }: { isEntry: boolean }) => (isEntry ? 'try{' : ''),
  footer: ({ isEntry }: { isEntry: boolean }) =>
    isEntry ? '}catch(error){console.warn("careers-widget: this page keeps it from running.",error)}' : '',
};

/** Leaves a chunk out of the builds in one file: what only a publisher looks at is no bytes of every visitor's. */
const without = (file: RegExp): Plugin => ({
  name: 'without',
  enforce: 'pre',
  resolveId: (source) => (file.test(source) ? '\0left-out' : undefined),
  load: (id) => (id === '\0left-out' ? `throw new Error('not part of a build in one file')` : undefined),
});

/** npm sets the bit when it installs the package; a checkout has it too. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle)) if (file.endsWith('.js')) chmodSync(resolve(dir!, file), 0o755);
  },
};

// the plugin's default export is wrapped twice under Node
const minify = (
  (minifyLiterals as unknown as { default?: typeof minifyLiterals }).default ?? minifyLiterals
)() as unknown as Plugin;

/** Files that import each other in a circle can't be read one after the other. */
const noCircles: Plugin = {
  name: 'no-circles',
  config: () => ({ build: { rolldownOptions: { checks: { circularDependency: true } } } }),
  onLog(_level, { code, message }) {
    if (code === 'CIRCULAR_DEPENDENCY') this.error(message);
  },
};

const library = (build: NonNullable<UserConfig['build']>, ...plugins: Plugin[]): UserConfig => ({
  plugins: [
    noCircles,
    ...plugins,
    litPolicy(),
    ...litGlobals(),
    ...litTemplates(),
    litSheets(),
    taskRunner(),
    markedLexer(),
    minify,
    ascii,
    smaller,
    integrity,
  ],
  publicDir: false,
  build: {
    target: TARGET,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    ...build,
  },
});

/** A script of the frame variant: small, without dependencies, and for host pages in any browser. */
const frameScript = (entry: string, fileName: string, ...plugins: Plugin[]): UserConfig => ({
  plugins: [noCircles, ...plugins, ascii, integrity],
  publicDir: false,
  build: {
    target: 'es2020',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry, formats: ['iife'], name: 'careersWidget', fileName: () => fileName },
    rolldownOptions: { output },
  },
});

const version = process.env.npm_package_version ?? '0.0.0';
const entry = 'src/define.ts';
const CHUNKS_ONLY = /\/(findings|[a-z]{2})\.ts$/;
// the licences of what is bundled stand in dist/licenses.md
const output = { minify: true, comments: false } as const;

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'script':
      return library(
        {
          emptyOutDir: true,
          lib: { entry, formats: ['es'], fileName: () => 'careers-widget.js' },
          // named by version, not by content: a preload line in a page must know the name
          rolldownOptions: { output: { ...output, ...contained, chunkFileNames: `chunks/[name]-${version}.js` } },
        },
        copied('src/themes', '.css', 'themes'),
        copied('src/frameworks', '.d.ts', 'npm/frameworks'),
      );
    case 'single':
      return library(
        {
          lib: { entry, formats: ['es'], fileName: () => 'careers-widget.single.js' },
          rolldownOptions: { output: { ...output, ...contained, codeSplitting: false } },
        },
        without(CHUNKS_ONLY),
      );
    case 'iife':
      return library(
        {
          lib: { entry, formats: ['iife'], name: 'careersWidget', fileName: () => 'careers-widget.iife.js' },
          rolldownOptions: { output: { ...output, ...contained } },
        },
        without(CHUNKS_ONLY),
      );
    case 'embed':
      return frameScript('src/frame/embed.ts', 'embed.js', embedDocument);
    case 'frames':
      return frameScript('src/frame/host.ts', 'careers-widget.frames.js');
    case 'node':
      return {
        plugins: [noCircles, executable],
        publicDir: false,
        // all in one file: who uses the package installs nothing for it; but jsdom reads files of its own when it starts
        ssr: { noExternal: true, external: ['jsdom'] },
        define: { __filename: 'import.meta.filename' }, // of CommonJS, which some of them are
        build: {
          ssr: 'src/node/cli.ts',
          target: 'node20.19',
          outDir: 'dist/node',
          emptyOutDir: true,
          license: { fileName: 'licenses.md' },
          rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false } },
        },
      };
    default:
      return {
        root: 'demo',
        base: './', // works from any folder of any host
        appType: 'mpa', // what is not there is a 404, as on a publisher's server
        publicDir: false,
        server: { host: 'localhost', open: process.stdout.isTTY },
        plugins: [demoFiles(version)],
        build: { outDir: '../dist-demo', emptyOutDir: true, target: TARGET, reportCompressedSize: false },
      };
  }
});
