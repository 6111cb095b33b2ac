'use strict';

// Notification API: POST /send-notification queues a message, GET /status asks the sender how far it is,
// and /health answers the load balancer. Queued is all it promises; the sender does the rest in its own time.
const http = require('node:http');
const { SQSClient, SendMessageCommand } = require('@aws-sdk/client-sqs');

const port = Number(process.env.PORT || 3000);
const queueUrl = process.env.SQS_QUEUE_URL;
const emailService = process.env.EMAIL_SERVICE_URL || 'http://email-service:3001';
const queue = new SQSClient({}); // region and credentials come from the task
const longestBody = 64 * 1024; // bytes; a queue takes 256 KiB, a notification has no need of that

function answer(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part;
    if (text.length > longestBody) throw Object.assign(new Error('body is longer than 64 KiB'), { status: 413 });
  }
  return text;
}

function messageOf(text) {
  try {
    const { message } = JSON.parse(text);
    if (typeof message === 'string' && message.trim() !== '') return message;
  } catch {
    // falls through: no JSON has the same answer as JSON without a message
  }
  throw Object.assign(new Error('send JSON with a text called "message"'), { status: 400 });
}

async function sendNotification(request, response) {
  const message = messageOf(await bodyOf(request));
  await queue.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify({ message }) }));
  console.log(JSON.stringify({ level: 'info', event: 'queued' }));
  answer(response, 202, 'Notification queued successfully');
}

async function status(response) {
  // The name is one of Service Connect's: its proxy beside this container knows the sender's tasks.
  const reply = await fetch(`${emailService}/health`, { signal: AbortSignal.timeout(2000) });
  answer(response, reply.ok ? 200 : 503, reply.ok ? 'e-mail sender is up' : 'e-mail sender is not well');
}

async function route(request, response) {
  const path = request.url.split('?', 1)[0];
  if (path === '/health') return answer(response, 200, 'ok'); // any method: people try it with POST
  if (path === '/send-notification' && request.method === 'POST') return sendNotification(request, response);
  if (path === '/status' && request.method === 'GET') return status(response);
  return answer(response, 404, 'not found');
}

const server = http.createServer((request, response) => {
  route(request, response).catch((error) => {
    const code = error.status || 502;
    if (code === 502) console.error(JSON.stringify({ level: 'error', event: 'failed', reason: error.message }));
    if (!response.headersSent) answer(response, code, code === 502 ? 'try again later' : error.message);
  });
});

// The load balancer reuses idle connections for 60 s. The service must keep them longer, or it now and then closes
// one at the moment a request is on its way: a 502 for the client.
server.keepAliveTimeout = 65_000;
server.headersTimeout = 66_000;

server.listen(port, () => console.log(JSON.stringify({ level: 'info', event: 'listening', port })));

// A deployment takes the task out of the target group, waits, then sends SIGTERM: take nothing new, finish what is
// under way, leave. ECS kills the container after 30 s, so give up shortly before.
function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(1), 25_000).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
