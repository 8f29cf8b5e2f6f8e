import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page and the hub under one address, so that no other origin needs to be allowed.
const hub = process.env.HUB ?? 'http://127.0.0.1:5080';
const proxy = { '/graphql': { target: hub, ws: true }, '/auth': hub };

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
});
