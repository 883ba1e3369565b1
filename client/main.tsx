import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '../shared/kernel/assert.ts';
import { App } from './App.tsx';
import { placeOf } from './store/address.ts';
import './ui/tokens.css';

createRoot(present(document.getElementById('root'), 'the page to have a root')).render(
  <StrictMode>
    <App place={placeOf(location.pathname, location.hash)} />
  </StrictMode>,
);

// Another link pasted over this one differs in nothing but its fragment: the page then is another one.
window.addEventListener('hashchange', () => location.reload());
