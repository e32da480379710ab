"""A server that speaks OpenAI's protocol, in a process of its own: it knows the solutions of data/mini, and can fail.

    python endpoint.py PORT     prints its port; 0 for any

POST /faults takes a list of faults, one for each request to come; GET /log tells what was asked, with the headers.
Every second sample, by its seed, is right; the others are the function's stub.
"""

from __future__ import annotations

import json
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

MINI = Path(__file__).resolve().parents[2] / "data" / "mini"
WINDOW = 4000  # characters of prompt and tokens of answer together
STRICT = {"max_tokens", "seed"}  # refused after POST /strict
KEY_ECHO = "Incorrect API key provided: "


def solutions() -> dict[str, tuple[str, str]]:
    """By what stands before it, each canonical solution, and that of another problem."""
    found = {}
    for file in sorted(MINI.glob("humaneval_*.jsonl")):
        rows = [json.loads(line) for line in file.read_text().splitlines()]
        for row in rows:
            found[row["prompt"]] = (row["canonical_solution"], "    }}} no code\n")
    return found


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.solutions = solutions()
        self.faults: list[str] = []
        self.strict = False
        self.log: list[dict[str, Any]] = []
        self.lock = threading.Lock()

    def answer(self, request: dict[str, Any]) -> str:
        asked = request["prompt"] if "prompt" in request else request["messages"][-1]["content"]
        # The longest: the beginning of a prompt may be another one's.
        known = max((prompt for prompt in self.solutions if prompt.strip() in asked), key=len, default=None)
        if known is None:
            return "?"
        solution = self.solutions[known][request.get("seed", 0) % 2]
        if "prompt" in request:
            return solution + "\nclass Unasked {}\n" * 30
        return f"Sure! Here it is:\n```\n{known}{solution}\n```\nDone."


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        with self.server.lock:
            self.reply(200, self.server.log)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.path == "/faults":
            self.server.faults = body
            return self.reply(200, {})
        if self.path == "/strict":
            self.server.strict = True
            return self.reply(200, {})
        with self.server.lock:
            fault = self.server.faults.pop(0) if self.server.faults else ""
            headers = {name.lower(): value for name, value in self.headers.items()}
            entry = {"path": self.path, "body": body, "headers": headers, "fault": fault, "at": time.monotonic()}
            self.server.log.append(entry)
        getattr(self, f"fault_{fault}")() if fault else self.stream(body)
        with self.server.lock:
            entry["sent"] = getattr(self, "sent", 0)

    # Faults ----------------------------------------------------------------------------------------------------------

    def fault_429(self) -> None:
        self.reply(429, {"error": {"message": "slow down", "code": "rate_limit_exceeded"}}, {"Retry-After": "0.3"})

    def fault_quota(self) -> None:
        self.reply(429, {"error": {"message": "You exceeded your quota", "code": "insufficient_quota"}})

    def fault_500(self) -> None:
        self.reply(500, {"error": {"message": "out of order"}})

    def fault_401(self) -> None:
        self.reply(401, {"error": {"message": KEY_ECHO + self.headers["authorization"]}})

    def fault_malformed(self) -> None:
        self.begin()
        self.chunk(b'data: {"choices": [{"index": 0, "te\n\n')
        self.end()

    def fault_html(self) -> None:
        self.begin()
        self.chunk(b"data: <html>a proxy says hello</html>\n\n")
        self.end()

    def fault_drop(self) -> None:
        """In the middle of an answer the connection is reset."""
        self.begin()
        self.chunk(event({"text": "    half", "delta": {"content": "half"}, "finish_reason": None}))
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def fault_refuse(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def fault_cut(self) -> None:
        """The answer ends without a finish reason, as if it were complete."""
        self.begin()
        self.chunk(event({"text": "    half", "delta": {"content": "half"}, "finish_reason": None}))
        self.end()

    def fault_slow(self) -> None:
        """Bytes keep coming, and the answer never does."""
        self.begin()
        try:
            while True:
                self.chunk(event({"text": " ", "delta": {"content": " "}, "finish_reason": None}))
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def fault_silent(self) -> None:
        self.begin()
        time.sleep(30)
        self.close_connection = True

    # Answers ---------------------------------------------------------------------------------------------------------

    def stream(self, request: dict[str, Any]) -> None:
        if self.server.strict and (refused := STRICT & request.keys()):
            message = f"Unsupported parameter: '{min(refused)}'."
            if "max_tokens" in refused:
                message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
            return self.reply(422, {"error": {"message": message}})
        asked = len(json.dumps(request.get("prompt") or request["messages"]))
        if asked + request.get("max_tokens", 0) > WINDOW:
            message = f"This model's maximum context length is {WINDOW} tokens"
            return self.reply(400, {"error": {"message": message, "code": "context_length_exceeded"}})
        self.begin()
        try:
            for piece in self.pieces(request):
                self.chunk(piece)
            self.end()
        except OSError:
            self.close_connection = True

    def pieces(self, request: dict[str, Any]) -> Iterator[bytes]:
        text = self.server.answer(request)
        for start in range(0, len(text), 16):
            piece = text[start : start + 16]
            yield event({"text": piece, "delta": {"content": piece}, "finish_reason": None})
            self.sent = start + len(piece)
            if "prompt" in request:
                time.sleep(0.002)
        yield event({"text": "", "delta": {}, "finish_reason": "stop"})
        yield b'data: {"id": "1", "object": "x", "created": 1, "model": "m", "choices": [], "usage": {}}\n\n'
        yield b"data: [DONE]\n\n"

    def begin(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()

    def chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def end(self) -> None:
        self.wfile.write(b"0\r\n\r\n")

    def reply(self, status: int, value: Any, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        own = {"content-type": "application/json", "content-length": str(len(body))}
        for name, text in (own | (headers or {})).items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)


def event(choice: dict[str, Any]) -> bytes:
    chunk = {"id": "1", "object": "x", "created": 1, "model": "m", "choices": [{"index": 0, **choice}]}
    return f"data: {json.dumps(chunk)}\n\n".encode()


if __name__ == "__main__":
    server = Server(int(sys.argv[1]))
    print(server.server_address[1], flush=True)
    server.serve_forever()
