/** Where every app puts what it hears, for the runner to read. */
export const said: string[] = [];
export const say = (line: string): void => void said.push(line);
Object.assign(globalThis, { said });
