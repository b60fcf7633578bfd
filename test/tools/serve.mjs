// The one static server: the plain pages, the built files, the fonts and Storybook. Listens on this machine only.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {pageHeaders, plainPage} from './pages.mjs';
import {dist, root} from './paths.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Folders by the address that they stand under; the first that fits is taken. */
const FOLDERS = {
  '/dist/': dist,
  '/fonts/': join(root, 'node_modules/@fontsource-variable/inter'),
  '/storybook/': join(dist, 'storybook'),
  '/': join(root, 'stories/pages'),
};

/** Answers a request for one of ours; false when there is nothing of that name. */
export async function answer(request, response, folders = FOLDERS) {
  const {pathname, searchParams} = new URL(request.url, 'http://localhost');
  const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
  if (folder === undefined) return false;
  const file = normalize(join(folder, path.slice(prefix.length)));
  if (!file.startsWith(folder + sep)) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;

  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (folder === FOLDERS['/'] && extname(file) === '.html') {
    const html = await plainPage(file, searchParams);
    response.writeHead(200, {'content-type': type, 'cache-control': 'no-store', ...pageHeaders(path)}).end(html);
    return true;
  }
  response.writeHead(200, {'content-type': type, 'content-length': found.size, 'cache-control': 'no-store'});
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return true;
}

/**
 * Starts to serve at `port` or, with `next`, at the first free one after it; 0 is any.
 * @returns its address and how to stop it
 */
export async function serve({port = 0, next = false, folders = FOLDERS} = {}) {
  const server = createServer((request, response) => {
    answer(request, response, folders)
      .then((answered) => answered || missing(request, response))
      .catch((error) => {
        if (!response.headersSent) response.writeHead(500, {'content-type': 'text/plain'});
        response.end(`${error.message}\n`);
      });
  });
  await listen(server, port, next ? 20 : 0);
  return {
    url: `http://localhost:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Storybook takes a while after `npm start`: its address asks again until it is there. */
function missing({url}, response) {
  const isWaiting = url === '/storybook/';
  response.writeHead(isWaiting ? 503 : 404, {'content-type': TYPES['.html']});
  response.end(isWaiting ? '<meta http-equiv="refresh" content="2"><title>Storybook</title>Storybook is being built.' : 'Not found.');
}

function listen(server, port, more) {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && more > 0) done(listen(server, port + 1, more - 1));
      else fail(error);
    });
    server.listen(port, '127.0.0.1', done);
  });
}
