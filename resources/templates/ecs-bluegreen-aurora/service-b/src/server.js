'use strict';

// Order processing: GET /orders and POST /orders, kept in Aurora; GET /health for the load balancer.
const http = require('node:http');
const mysql = require('mysql2/promise');

const port = Number(process.env.PORT || 3000);

// Four connections a task: 2 services, 10 tasks each and twice as many during a deployment would be 160, more than the
// 90 that a db.t3.medium takes. The usual 4 tasks, 8 during a deployment, use 32.
const database = mysql.createPool({
  host: process.env.DB_HOST,
  database: process.env.DB_NAME,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  connectionLimit: 4,
  connectTimeout: 5000,
});

let isReady = false;

async function prepare() {
  await database.query(`CREATE TABLE IF NOT EXISTS orders (
    id INT AUTO_INCREMENT PRIMARY KEY,
    article VARCHAR(200) NOT NULL
  )`);
  isReady = true;
}

function answer(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part;
    if (text.length > 10_000) throw Object.assign(new Error('body is longer than 10 kB'), { status: 413 });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw Object.assign(new Error('body is no JSON'), { status: 400 });
  }
}

async function create(request, response) {
  const { article: value } = await bodyOf(request);
  if (typeof value !== 'string' || value === '' || value.length > 200) {
    return answer(response, 400, { error: 'send a article of 1 to 200 characters' });
  }
  const [result] = await database.execute('INSERT INTO orders (article) VALUES (?)', [value]);
  return answer(response, 201, { id: result.insertId, article: value });
}

async function route(request, response) {
  const path = request.url.split('?', 1)[0];
  // Does not ask the database: if it fails over, tasks that wait for it should not be replaced on top.
  if (path === '/health') return answer(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'waiting for the database' });
  if (path === '/orders' && request.method === 'POST') return create(request, response);
  if (path === '/orders' && request.method === 'GET') {
    const [rows] = await database.query('SELECT id, article FROM orders ORDER BY id DESC LIMIT 100');
    return answer(response, 200, rows);
  }
  return answer(response, 404, { error: 'not found' });
}

const server = http.createServer((request, response) => {
  route(request, response).catch((error) => {
    const status = error.status || 503;
    if (status === 503) console.error(error.message);
    if (!response.headersSent) answer(response, status, { error: status === 503 ? 'try again later' : error.message });
  });
});

// The load balancer passes connections through as they are and forgets idle ones after 350 s: the service closes first.
server.keepAliveTimeout = 60_000;

server.listen(port, async () => {
  console.log(`service-b listens on port ${port}`);
  while (!isReady) {
    await prepare().catch((error) => console.error(`database: ${error.message}`));
    if (!isReady) await new Promise((resolve) => setTimeout(resolve, 3000));
  }
});

// After the switch ECS takes the old tasks out of their target group, waits, then sends SIGTERM: take nothing new,
// finish what is under way, leave.
function stop() {
  server.close(() => database.end().finally(() => process.exit(0)));
  server.closeIdleConnections();
  setTimeout(() => process.exit(1), 25_000).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
