"""Decides orders whose payment is unclear, as the merchant does, and pays while the API is slow."""

import json
import time
import unittest

from face_test import WIDTHS
from shop_test import ShopTestCase


class UnclearOrderTest(ShopTestCase):
    reason = "The amount of"

    def place_unclear_order(self):
        """Pays an order whose sale has another amount from then on. Returns the number."""
        _, number = self.place_order("tea")
        self.pay("debit")
        self.wait_for_state("paid")
        path = f"/Smart/Transactions/{self.transaction_id(number)}"
        sale = self.town.read(path)
        sale["basket_info"]["sum"] = 1
        fault = {"fault": "answer", "status": 200, "body": sale, "method": "GET", "path": path, "times": 1_000}
        self.town.simulator.send("/simulator/faults", json.dumps(fault))
        self.addCleanup(self.town.simulator.control, "faults", method="DELETE")
        self.merchant_page(number)
        # The state that the order had is current for a few seconds.
        self.browser.wait_through_reloads(lambda: self.is_unclear(number), "the state unclear")
        return number

    def is_unclear(self, number):
        push = {"id": f"evt_{time.monotonic_ns()}", "target": "smart.transactions",
                "data": [{"object": "smart.transactions", "id": "STX_1"}]}
        self.town.push(push, number)
        self.merchant_page(number)
        return self.state() == "unclear"

    def look_at_widths(self):
        for width in WIDTHS:
            self.browser.resize(width)
            with self.subTest(width=width):
                self.look()

    def test_reason_and_buttons_are_shown(self):
        number = self.place_unclear_order()
        self.assertIn(self.reason, self.browser.text("reason"))
        self.assertIn("11", self.browser.text("found"))
        for button in ("check", "decide-paid", "decide-cancelled"):
            self.assertTrue(self.browser.has(button), button)
        self.look_at_widths()
        self.browser.click("back-to-orders")
        # What needs a person stands above the list.
        self.assertEqual(len(self.browser.texts(f"#attention #look-{number}")), 1)
        self.look_at_widths()

    def test_decision_counts_for_later_reads(self):
        number = self.place_unclear_order()
        self.browser.click("decide-paid")
        self.assertEqual(self.state(), "paid")
        self.assertIn(self.reason, self.browser.text("decision"))
        self.look_at_widths()
        self.assertFalse(self.is_unclear(number))
        self.browser.open(f"{self.town.shop.url}/orders/{number}")
        self.assertEqual(self.state(), "paid")

    def test_order_that_becomes_clear_needs_no_decision(self):
        self.place_unclear_order()
        self.browser.click("check")
        self.assertEqual(self.state(), "unclear")
        self.town.simulator.control("faults", method="DELETE")
        self.browser.click("check")
        self.assertEqual(self.state(), "paid")
        for button in ("check", "decide-paid", "decide-cancelled"):
            self.assertFalse(self.browser.has(button), button)
        self.look()


class GermanUnclearOrderTest(UnclearOrderTest):
    language = "de"
    is_dark = True


class SlowPaymentTest(ShopTestCase):
    """The API needs 300 ms for each response."""

    def setUp(self):
        super().setUp()
        self.town.simulator.control("faults", fault="delayResponse", seconds=0.3, times=100_000)
        self.addCleanup(self.town.simulator.control, "faults", method="DELETE")

    def test_return_offers_no_second_payment(self):
        for _ in range(5):
            self.place_order("tea")
            self.pay("debit")
            # Pages that load themselves again are looked at until the payment is known.
            self.browser.wait_through_reloads(self.is_paid_without_offer, "the state paid")

    def test_return_beside_a_second_tab_offers_no_second_payment(self):
        for _ in range(5):
            _, number = self.place_order("tea")
            checkout = self.browser.driver.current_window_handle
            self.browser.driver.switch_to.new_window("tab")
            self.browser.open(f"{self.town.shop.url}/orders/{number}")
            second = self.browser.driver.current_window_handle
            self.browser.driver.switch_to.window(checkout)
            self.pay("debit")
            self.browser.wait_through_reloads(self.is_paid_without_offer, "the state paid")
            self.browser.driver.switch_to.window(second)
            self.wait_for_state("paid")
            self.browser.driver.close()
            self.browser.driver.switch_to.window(checkout)

    def is_paid_without_offer(self):
        self.assertFalse(self.browser.has("pay"), self.browser.text_of_page())
        return self.state() == "paid"


if __name__ == "__main__":
    unittest.main()
