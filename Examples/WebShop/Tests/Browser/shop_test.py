"""Buys in the shop as a person does, and looks at every page on the way."""

import re
import unittest

from browser import DESKTOP, PHONE, Browser
from programs import PASSWORD, Town

CUSTOMER = dict(
    forename="Erika", surname="Mustermann", email="erika@example.net", street="Hafenweg", houseNumber="12a",
    postalCode="01454", city="Radeberg")


class ShopTestCase(unittest.TestCase):
    size = DESKTOP
    runs_scripts = True
    language = "en"
    is_dark = False

    @classmethod
    def setUpClass(cls):
        cls.town = Town()
        cls.addClassCleanup(cls.town.close)

    def setUp(self):
        self.browser = Browser(self.size, self.runs_scripts, self.language, self.is_dark)
        self.addCleanup(self.browser.quit)
        self.addCleanup(self.keep_screenshot)
        self.found = []

    def keep_screenshot(self):
        outcome = self._outcome.result
        if any(test is self for test, _ in outcome.failures + outcome.errors) or not self._outcome.success:
            self.browser.screenshot(self.id())
            print(f"\nAt {self.browser.driver.current_url}:\n{self.town.simulator.output()[-2000:]}\n"
                  f"{self.town.shop.output()[-4000:]}\n{self.town.second_shop.output()[-2000:]}")

    def look(self):
        """Fails if anything is wrong with the page that is open."""
        problems = self.browser.problems()
        self.assertEqual(problems, [], f"{self.browser.driver.current_url}")

    # The steps of a purchase

    def fill_basket(self, *products, shop=None):
        self.browser.open((shop or self.town.shop).url)
        self.look()
        for product in products:
            self.browser.click(f"add-{product}")
            self.browser.open((shop or self.town.shop).url)
        self.browser.click("basket-link")
        self.look()

    def place_order(self, *products, shop=None):
        """Orders articles, and ends at Smart Checkout. Returns the total and the number of the order."""
        self.fill_basket(*(products or ("coffee", "mug")), shop=shop)
        total = self.browser.text("total")
        self.browser.click("go-to-checkout")
        self.look()
        self.browser.fill(**CUSTOMER)
        number = self.browser.find("order-form").find_element("name", "order").get_attribute("value")
        self.browser.click("place-order")
        return total, number

    def pay(self, method):
        self.look()
        if self.browser.has(f"choose-{method}"):
            self.choose(method)
            self.look()
        self.browser.click(f"pay-{method}")

    def choose(self, method):
        self.browser.find(f"choose-{method}").click()
        self.browser.click("continue")

    def state(self):
        return self.browser.find("state").get_attribute("data-state")

    def wait_for_state(self, state):
        # The page loads itself again, and the element of the former page is gone then.
        self.browser.wait_through_reloads(lambda: self.state() == state, f"the state {state}")

    def open_office(self):
        self.browser.open(self.town.simulator.url)

    def transaction_id(self, number):
        """The identifier of the only transaction of an order, as the simulator has it."""
        self.open_office()
        found = re.findall(rf'<article class="card" id="(\w+)">(?:(?!</article>).)*?{number}',
                           self.browser.driver.page_source, re.DOTALL)
        self.assertEqual(len(found), 1, f"transactions of order {number}")
        return found[0]

    def merchant_page(self, number, shop=None):
        self.browser.open(f"{(shop or self.town.shop).url}/admin/orders/{number}")
        if self.browser.has("sign-in-form"):
            self.look()
            self.browser.fill(password=PASSWORD)
            self.browser.click("sign-in")


class PurchaseTest(ShopTestCase):
    def test_debit_from_catalog_to_thank_you(self):
        _, number = self.place_order()
        self.pay("debit")
        self.wait_for_state("paid")
        self.look()
        self.assertEqual(self.browser.text("order-number"), number)
        self.transaction_id(number)
        self.look()

    def test_amounts_agree_from_basket_to_checkout(self):
        self.fill_basket("grinder", "tea", "tea")
        self.browser.fill(coupon_code="WELCOME10")
        self.browser.click("apply-coupon")
        self.look()
        total = self.browser.text("total")
        # 79.00 + 2 × 6.90 = 92.80, less 10 % = 83.52; free shipping.
        self.assertIn("83.52", total)
        self.browser.click("go-to-checkout")
        self.assertEqual(self.browser.text("total"), total)
        self.browser.fill(**CUSTOMER)
        self.browser.click("place-order")
        self.assertRegex(self.browser.text_of_page(), r"83[.,]52")

    def test_prepayment_is_paid_when_money_arrives(self):
        _, number = self.place_order()
        self.pay("prepaid")
        self.wait_for_state("pending")
        self.look()
        self.browser.mark_page()
        with self.browser.other_tab():
            self.browser.click_in_office(self.town, f"receive-money-{self.transaction_id(number)}")
        self.wait_for_state("paid")
        self.assertTrue(self.browser.is_marked(), "The open page changes without being loaded again.")
        self.assertIn("paid", self.browser.text("state"))
        self.look()

    def test_declined_card_can_be_paid_by_debit(self):
        self.place_order()
        self.look()
        self.choose("creditcard")
        self.look()
        self.browser.click("decline")
        self.pay_again_if_needed()
        self.wait_for_state("paid")

    def pay_again_if_needed(self):
        """After a declined card the payer is back in the shop, or still at Smart Checkout."""
        self.look()
        if self.browser.has("pay"):
            self.assertIn(self.state(), ("failed", "unpaid"))
            self.browser.click("pay")
        self.pay("debit")

    def test_wrong_iban_is_named_beside_its_field(self):
        self.place_order()
        self.choose("debit")
        self.browser.fill(iban="DE00 1234")
        self.browser.click("pay-debit")
        self.assertIn("IBAN", self.browser.text("iban-problem"))
        self.browser.forget_console()  # Chromium reports the status 422.
        self.look()

    def test_payer_who_gives_up_can_pay_later(self):
        self.place_order()
        self.browser.click("give-up")
        self.look()
        self.assertIn(self.state(), ("unpaid", "failed", "cancelled"))
        self.assertTrue(self.browser.has("hint"))
        self.assertTrue(self.browser.has("pay"))
        self.browser.click("pay")
        self.pay("debit")
        self.wait_for_state("paid")

    def test_refund_in_part_then_whole(self):
        total, number = self.place_order("coffee", "kettle")
        self.assertIn("67.80", total)
        self.pay("debit")
        self.wait_for_state("paid")
        self.merchant_page(number)
        self.look()
        self.browser.fill(refund_amount="17.80")
        self.browser.click("refund")
        self.look()
        self.assertIn("17.80", self.browser.text("refund-amount"))
        self.assertIn("67.80", self.browser.text("refund-rest"))
        self.browser.click("confirm-refund")
        self.assertIn("50.00", self.browser.text("net"))
        self.look()
        self.browser.click("refund")  # The remaining amount is filled in.
        self.browser.click("confirm-refund")
        self.assertIn("0.00", self.browser.text("net"))
        self.assertEqual(self.state(), "refunded")
        self.assertFalse(self.browser.has("refund"))
        self.look()

    def test_form_names_what_is_missing(self):
        self.fill_basket("tea")
        self.browser.click("go-to-checkout")
        self.browser.fill(**{**CUSTOMER, "postalCode": "12"})
        self.browser.submit_without_validation("order-form", "place-order")
        self.assertIn("five digits", self.browser.text("postalCode-error"))
        self.assertEqual(self.browser.find("city").get_attribute("value"), CUSTOMER["city"])
        self.browser.forget_console()  # Chromium reports the status 422.
        self.look()

    def test_keyboard_alone_is_enough(self):
        self.browser.open(self.town.shop.url)
        self.browser.press("add-tea")
        if not self.browser.has("go-to-checkout"):
            self.browser.press("basket-link")
        self.browser.press("go-to-checkout")
        for name, value in CUSTOMER.items():
            self.browser.tab_to(name).send_keys(value)
        self.browser.press("place-order")
        self.browser.tab_to("choose-creditcard" if self.browser.has("choose-creditcard") else "choose-debit")
        self.browser.find("choose-debit").send_keys(" ")
        self.browser.press("continue")
        self.browser.press("pay-debit")
        self.wait_for_state("paid")


class PhoneTest(ShopTestCase):
    size = PHONE

    def test_purchase_on_a_phone(self):
        _, number = self.place_order("coffee", "mug", "cookbook", "grinder")
        self.pay("creditcard")
        self.wait_for_state("paid")
        self.look()
        self.merchant_page(number)
        self.look()
        self.browser.click("back-to-orders")
        self.look()
        self.open_office()
        self.look()


class ScriptlessTest(ShopTestCase):
    runs_scripts = False

    def test_purchase_without_scripts(self):
        _, number = self.place_order()
        self.choose("prepaid")
        self.browser.click("pay-prepaid")
        self.wait_for_state("pending")
        with self.browser.other_tab():
            self.browser.click_in_office(self.town, f"receive-money-{self.transaction_id(number)}")
        self.wait_for_state("paid")

    def look(self):
        """Nothing: the checks need scripts."""


class FaultTest(ShopTestCase):
    def test_lost_answer_to_create_leaves_one_transaction(self):
        self.browser.click_in_office(self.town, "lose-answer")
        _, number = self.place_order()
        self.browser.wait_through_reloads(lambda: self.at_checkout(), "Smart Checkout")
        self.pay("debit")
        self.wait_for_state("paid")
        self.transaction_id(number)

    def at_checkout(self):
        if self.browser.has("pay"):
            self.browser.click("pay")
        return self.browser.driver.current_url.startswith(self.town.simulator.url)

    def test_pushes_twice_and_out_of_order_change_nothing(self):
        self.browser.click_in_office(self.town, "hold-pushes")
        _, number = self.place_order()
        self.pay("prepaid")
        self.wait_for_state("pending")
        self.browser.click_in_office(self.town, f"receive-money-{self.transaction_id(number)}")
        self.browser.click_in_office(self.town, "deliver-pushes-twice")
        self.merchant_page(number)
        self.wait_for_merchant_state("paid")
        self.browser.fill(refund_amount="1.00")
        self.browser.click("refund")
        self.browser.click("confirm-refund")
        net = self.browser.text("net")
        self.browser.click_in_office(self.town, "deliver-pushes-twice")
        self.browser.click_in_office(self.town, "release-pushes")
        self.wait_for_deliveries()
        self.merchant_page(number)
        self.assertEqual((self.state(), self.browser.text("net")), ("paid", net))

    def wait_for_merchant_state(self, state):
        def has_state():
            self.browser.driver.refresh()
            return self.state() == state
        self.browser.wait(has_state, f"the state {state}")

    def wait_for_deliveries(self):
        def all_delivered():
            self.open_office()
            badges = self.browser.texts("[id^=delivery-state-]")
            return badges and set(badges) == {"acknowledged"}
        self.browser.wait(all_delivered, "the delivery of all pushes")

    def test_expired_token_is_not_noticed(self):
        self.browser.click_in_office(self.town, "expire-tokens")
        self.place_order()
        self.pay("debit")
        self.wait_for_state("paid")

    def test_second_process_continues_after_the_first_is_killed(self):
        first = self.town.open_shop()
        self.fill_basket("coffee", shop=first)
        first.kill()
        second = self.town.second_shop
        self.browser.open(f"{second.url}/basket")
        self.browser.click("go-to-checkout")
        self.browser.fill(**CUSTOMER)
        number = self.browser.find("order-form").find_element("name", "order").get_attribute("value")
        self.browser.click("place-order")
        self.pay("debit")
        self.wait_for_state("paid")
        self.merchant_page(number, shop=self.town.shop)
        self.assertEqual(self.state(), "paid")


if __name__ == "__main__":
    unittest.main()
