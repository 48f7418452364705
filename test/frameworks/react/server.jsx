/** The page as a server renders it. */
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

export const render = () => renderToString(<App />);
