"""Takes the time of a moto_server from outside: Python loads this file when its folder is on PYTHONPATH.

What would wait on real time waits for the moment that GET /at/<milliseconds> told last; GET /settled/<milliseconds>
answers when every execution waits, with the moment at which the next of them would go on by itself.
"""

import json
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

wait_really, set_really = threading.Event.wait, threading.Event.set
join_really, sleep_really = threading.Thread.join, time.sleep
moved = threading.Condition()
now = 0.0
waiting = {}
joining = {}


def wait(event, timeout=None):
    """As Event.wait; what has no time-out only waits for a thread to begin."""
    if timeout is None:
        return wait_really(event)
    thread, until = threading.current_thread(), now + timeout
    with moved:
        waiting[thread] = (event, until)
        while not event.is_set() and now < until:
            moved.wait()
        del waiting[thread]
    return event.is_set()


def set_and_tell(event):
    set_really(event)
    with moved:
        moved.notify_all()


def join(thread, timeout=None):
    joining[threading.current_thread()] = thread
    join_really(thread, timeout)
    del joining[threading.current_thread()]


def is_busy(thread):
    if thread in joining:
        return not joining[thread].is_alive()
    event, until = waiting.get(thread, (None, now))
    return until <= now or event.is_set()


def executions():
    """Their threads: all others are those of the two servers, which are named for what they do."""
    servers = ("MainThread", "clock", "process_request_thread")
    return [each for each in threading.enumerate() if not any(name in each.name for name in servers)]


class Clock(BaseHTTPRequestHandler):
    def do_GET(self):
        global now
        asked, moment = self.path.split("/")[1:]
        with moved:
            now = int(moment) / 1000
            moved.notify_all()
        while asked == "settled" and any(is_busy(each) for each in executions()):
            sleep_really(0.001)
        ahead = [until for event, until in list(waiting.values()) if not event.is_set()]
        answer = json.dumps({"next": min(ahead) * 1000 if ahead else None}).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


if "CLOCK_PORT" in os.environ:
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ["CLOCK_PORT"])), Clock)
    threading.Thread(target=server.serve_forever, name="clock", daemon=True).start()
    threading.Event.wait, threading.Event.set, threading.Thread.join = wait, set_and_tell, join
    time.sleep = lambda seconds: threading.Event().wait(seconds)

    # moto copies a state machine, with its executions, for each new one, and fails at the locks of those that run.
    from moto.stepfunctions.parser.backend.execution import Execution

    Execution.__deepcopy__ = lambda execution, memo: execution
