'use strict';

// User API: GET /users, GET /users/{id}, and GET /health for the load balancer. Plain Node, no dependencies.
const http = require('node:http');

const port = Number(process.env.PORT || 3001);

const users = [
  { id: 1, name: 'Ada' },
  { id: 2, name: 'Grace' },
  { id: 3, name: 'Edsger' },
];

function answer(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = http.createServer((request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return answer(response, 405, { error: 'method not allowed' });
  }
  const path = request.url.split('?', 1)[0];
  if (path === '/health') return answer(response, 200, { status: 'ok' });
  if (path === '/users' || path === '/users/') return answer(response, 200, users);
  const id = /^\/users\/(\d+)$/.exec(path);
  const found = id && users.find((one) => one.id === Number(id[1]));
  if (found) return answer(response, 200, found);
  return answer(response, 404, { error: 'not found' });
});

// The load balancer reuses idle connections for 60 s. The service must keep them longer, or it now and then closes
// one at the moment a request is on its way: a 502 for the client.
server.keepAliveTimeout = 65_000;
server.headersTimeout = 66_000;

server.listen(port, () => console.log(`user-service listens on port ${port}`));

// A deployment or a scale-in takes the task out of the target group, waits, then sends SIGTERM: take nothing new,
// finish what is under way, leave. ECS kills the container after 30 s, so give up shortly before.
function stop(signal) {
  console.log(`${signal}: no new connections, open requests are finished`);
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(1), 25_000).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
