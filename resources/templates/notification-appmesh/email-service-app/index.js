'use strict';

// Email sender: takes messages from the queue, sends each as e-mail, and only then deletes it. What fails comes back
// after the queue's visibility timeout; what fails five times goes to the dead-letter queue. /health answers ECS.
const http = require('node:http');
const { SQSClient, ReceiveMessageCommand, DeleteMessageCommand } = require('@aws-sdk/client-sqs');
const { SESClient, SendEmailCommand } = require('@aws-sdk/client-ses');

const port = Number(process.env.PORT || 3001);
const queueUrl = process.env.SQS_QUEUE_URL;
const sender = process.env.MAIL_SENDER;
const recipient = process.env.MAIL_RECIPIENT;
const queue = new SQSClient({}); // region and credentials come from the task
const mail = new SESClient({});

let stopping = false;
let lastPoll = Date.now();

function log(level, event, more = {}) {
  console.log(JSON.stringify({ level, event, ...more })); // one JSON object a line: metric filters read it
}

async function deliver(received) {
  const start = Date.now();
  const { message } = JSON.parse(received.Body);
  await mail.send(
    new SendEmailCommand({
      Source: sender,
      Destination: { ToAddresses: [recipient] },
      Message: { Subject: { Data: 'Notification' }, Body: { Text: { Data: message } } },
    }),
  );
  await queue.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: received.ReceiptHandle }));
  log('info', 'sent', { durationMs: Date.now() - start });
}

async function poll() {
  // Waits up to 20 s for messages instead of asking again and again; the queue answers as soon as there is one.
  const batch = await queue.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 }),
  );
  lastPoll = Date.now();
  for (const received of batch.Messages || []) {
    try {
      await deliver(received);
    } catch (error) {
      log('error', 'failed', { reason: error.message }); // not deleted: the queue brings it back
    }
  }
}

async function work() {
  while (!stopping) {
    try {
      await poll();
    } catch (error) {
      log('error', 'failed', { reason: error.message });
      await new Promise((resolve) => setTimeout(resolve, 5000));
    }
  }
  process.exit(0);
}

const server = http.createServer((request, response) => {
  const path = request.url.split('?', 1)[0];
  // Alive is who still asks the queue: a process that only answers HTTP would be no sender.
  const healthy = Date.now() - lastPoll < 120_000;
  const status = path !== '/health' ? 404 : healthy ? 200 : 503;
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 200 ? 'ok' : status === 503 ? 'the queue does not answer' : 'not found');
});

server.listen(port, () => log('info', 'listening', { port }));
work();

// SIGTERM: finish the message at hand, take no further one. The rest reappears in the queue for another task.
function stop() {
  stopping = true;
  server.close();
  setTimeout(() => process.exit(0), 25_000).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
