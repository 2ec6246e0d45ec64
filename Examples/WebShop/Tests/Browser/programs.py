"""Starts and stops the simulator and shops, each on a free port of the loopback address."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
BINARIES = PACKAGE / ".build" / "debug"
PASSWORD = "the browser test's merchant"
CLIENT = dict(
    client_id="00563697073442633035025909838580",
    client_secret="3382456441636938321687549172178382320163695870914358804052148567")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    """A running program that serves HTTP on a port."""

    def __init__(self, name, *arguments):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = tempfile.NamedTemporaryFile("w+", suffix=f"-{name}.log")
        environment = {key: value for key, value in os.environ.items() if not key.startswith("SECUCONNECT_")}
        environment["SHOP_PASSWORD"] = PASSWORD
        self.process = subprocess.Popen(
            [BINARIES / name, "--port", str(self.port), *arguments],
            stdout=self.log, stderr=subprocess.STDOUT, env=environment)
        self.wait_until_ready()

    def wait_until_ready(self, limit=60):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"The program ended at its start:\n{self.output()}")
            try:
                urllib.request.urlopen(self.url, timeout=5).close()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"The program didn't answer within {limit} seconds:\n{self.output()}")

    def control(self, path, method="POST", **fields):
        """Calls the control API of a simulator."""
        self.send(f"/simulator/{path}", json.dumps(fields), method=method)

    def send(self, path, body=None, headers={"Content-Type": "application/json"}, method=None):
        """Sends a request, and returns the object in the response."""
        request = urllib.request.Request(self.url + path, body and body.encode(), headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as response:
            text = response.read()
        return json.loads(text) if text.startswith(b"{") else None

    def output(self):
        return pathlib.Path(self.log.name).read_text()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Town:
    """One simulator, and two shop processes on one database."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.database = str(pathlib.Path(self.folder.name) / "shop.sqlite")
        self.programs = []
        self.simulator = self.start("SimulatorServer")
        self.shop = self.open_shop()
        self.second_shop = self.open_shop()

    def start(self, name, *arguments):
        program = Program(name, *arguments)
        self.programs.append(program)
        return program

    def open_shop(self):
        return self.start("Shop", "--simulator", self.simulator.url, "--database", self.database)

    def read(self, path):
        """Reads an object of the API."""
        form = urllib.parse.urlencode({"grant_type": "client_credentials", **CLIENT})
        token = self.simulator.send("/oauth/token", form, {})["access_token"]
        return self.simulator.send(f"/api/v2{path}", None, {"Authorization": f"Bearer {token}"})

    def push(self, event, number=""):
        """Sends a push to the shop, to the address of an order if it has one."""
        self.shop.send(f"/push/{number}".rstrip("/"), json.dumps(event))

    def close(self):
        for program in self.programs:
            program.kill()
        self.folder.cleanup()
