/** What is changed of Lit's Task in the script that is shipped. */
import { patch } from './patch.ts';

/**
 * Of a Task only what runs it when an element updates: nobody here awaits it, draws by it or begins with a value. What throws
 * while inputs are compared is thrown at the update, which knows what to do; else it would be a rejection that nobody handles.
 */
export const taskRunner = () =>
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
