import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openClient } from './client.js';
import { IncidentList } from './IncidentList.jsx';
import './style.css';

// The private set-up hands out tokens of every role; in production the page gets one from your OpenID Connect issuer.
const answer = await fetch('/auth/development-token?role=district-staff');
if (!answer.ok) throw new Error(`The hub gives no development token: ${await answer.text()}`);
const client = openClient(await answer.text());

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <IncidentList />
    </ApolloProvider>
  </StrictMode>,
);
