"""Floods the shop with forged pushes."""

import concurrent.futures
import contextlib
import sqlite3
import time
import unittest
import urllib.error

from shop_test import ShopTestCase


class PushFloodTest(ShopTestCase):
    # Without its own place in the inbox, the push waits for more than a minute.
    limit = 20

    def test_forged_pushes_keep_no_order_waiting(self):
        _, number = self.place_order("tea")
        self.choose("prepaid")
        self.browser.click("pay-prepaid")
        self.wait_for_state("pending")
        sale = self.transaction_id(number)
        # An open page of the order would read it, too.
        self.browser.open("about:blank")
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertIn(200, set(pool.map(self.send_forged, range(1_000))))
        begun = time.monotonic()
        self.town.simulator.control(f"transactions/{sale}/receive-money")
        self.browser.wait(lambda: self.stored_state(number) == "paid", "the state paid", self.limit)
        print(f"paid after {time.monotonic() - begun:.1f} s and {self.waiting()} forged pushes wait", end=" ... ")

    def send_forged(self, number):
        push = {"id": f"evt_forged_{number}", "target": "payment.transactions",
                "data": [{"object": "payment.transactions", "id": f"PCI_{number}"}]}
        try:
            self.town.push(push)
        except urllib.error.HTTPError as error:
            return error.code
        return 200

    def stored_state(self, number):
        return self.query("SELECT state FROM purchase WHERE number = ?", number)

    def waiting(self):
        return self.query("SELECT COUNT(*) FROM push WHERE purchase IS NULL AND dueAt IS NOT NULL")

    def query(self, statement, *values):
        with contextlib.closing(sqlite3.connect(self.town.database, timeout=30)) as database:
            return database.execute(statement, values).fetchone()[0]


if __name__ == "__main__":
    unittest.main()
