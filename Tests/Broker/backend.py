"""The server behind the broker: answers each call, and sends an event after each one."""

import json

import pika

credentials = pika.PlainCredentials("backend", "backend")
connection = pika.BlockingConnection(pika.ConnectionParameters("127.0.0.1", 5672, "/", credentials))
channel = connection.channel()
queue = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(queue, "connect.api", "#")
print("ready", flush=True)


def answer(channel, method, properties, body):
    if properties.reply_to is None:
        return
    queue = properties.reply_to.replace("/reply-queue/", "")

    def send(content, correlation_id=None):
        channel.basic_publish(
            "", queue, json.dumps(content).encode(),
            pika.BasicProperties(content_type="application/x-json", correlation_id=correlation_id))

    print(method.routing_key, body, flush=True)
    send({"status": "ok", "data": {"result": True}}, properties.correlation_id)
    send({
        "object": "event.pushs", "id": "EPS_6G685TPBRMVWA7YQA2KRKH95NVA244", "created": "2015-08-12T09:12:37+02:00",
        "target": "general.notifications", "type": "display", "data": {"text": "DEMO Aktivität"},
    })


channel.basic_consume(queue, answer, auto_ack=True)
channel.start_consuming()
