/** What is changed of Lit in the script that is shipped. */
import { resolve } from 'node:path';
import { patch } from './patch.ts';

/** Lit signs its templates with our policy: its own is made unguarded, and throws where the page does not allow its name. */
export const litPolicy = () =>
  patch('lit-policy', /lit-html\/lit-html\.js$/, (code, replace) => {
    const policy = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
    const source = JSON.stringify(resolve('src/trusted-types.ts'));
    return `import { policy as widgetPolicy } from ${source};\n${replace(code, policy, 'widgetPolicy')}`;
  });

/**
 * Lit keeps its versions, and what decorators would leave, in globals of the page, and lets itself be changed by what a page
 * has there for a Lit of its own.
 */
export const litGlobals = () => [
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
  // are adopted in tree.ts
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
export const litTemplates = () => [
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

/** Lit's test of the browser asks for what a page may have replaced, and its way to adopt sheets is none of ours: tree.ts. */
export const litSheets = () =>
  patch('lit-sheets', /@lit\/reactive-element\/css-tag\.js$/, (code, replace) =>
    replace(
      code,
      /\w+\.ShadowRoot&&\([^)]*\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ),
  );
