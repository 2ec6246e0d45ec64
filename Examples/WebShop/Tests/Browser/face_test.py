"""Looks at every page of the shop and the checkout: at three widths, light and dark, English and German."""

import os
import unittest

from selenium.webdriver.common.by import By

from shop_test import CUSTOMER, ShopTestCase

WIDTHS = (390, 768, 1280)


class Faces(ShopTestCase):
    """The walk through all pages, without a test of its own. The subclasses choose language and color."""

    total = "€93.46"
    # With this variable, each page is kept as a picture in .build/screenshots.
    pictures = "SHOP_PICTURES" in os.environ

    def look_at_widths(self, name):
        for width in WIDTHS:
            self.browser.resize(width)
            with self.subTest(page=name, width=width):
                self.look()
            if self.pictures:
                self.browser.screenshot(f"{name}-{width}-{self.language}-{'dark' if self.is_dark else 'light'}")

    def look(self):
        self.browser.forget_console()
        self.assertEqual(self.browser.driver.find_element(By.TAG_NAME, "html").get_attribute("lang"), self.language)
        super().look()

    def walk(self):
        shop = self.town.shop.url
        for path in ("/", "/products/mug", "/basket", "/legal/imprint", "/orders", "/admin/sign-in", "/nope"):
            self.browser.open(shop + path)
            self.look_at_widths(path.strip("/").replace("/", "-") or "catalog")
        for product in ("coffee", "mug", "grinder"):
            self.browser.open(shop)
            self.browser.click(f"add-{product}")
        self.look_at_widths("basket-full")
        self.browser.fill(coupon_code="nope")
        self.browser.click("apply-coupon")
        self.look_at_widths("basket-coupon-error")
        self.browser.fill(coupon_code="welcome10")
        self.browser.click("apply-coupon")
        self.look_at_widths("basket-coupon")
        self.assertEqual(self.browser.text("total"), self.total)
        self.browser.click("go-to-checkout")
        self.look_at_widths("checkout")
        self.browser.resize(WIDTHS[0])
        # A label on two lines moves both fields of a row.
        tops = [self.browser.find(name).rect["y"] for name in ("street", "houseNumber", "postalCode", "city")]
        self.assertEqual(tops[::2], tops[1::2])
        self.browser.submit_without_validation("order-form", "place-order")
        self.look_at_widths("checkout-errors")
        focused = self.browser.driver.switch_to.active_element
        self.assertEqual(focused.get_attribute("id"), "email")
        self.browser.fill(**CUSTOMER)
        number = self.browser.find("order-form").find_element("name", "order").get_attribute("value")
        self.browser.click("place-order")
        self.look_at_widths("payment-methods")
        self.choose("debit")
        self.look_at_widths("payment-debit")
        self.browser.open(f"{shop}/orders/{number}?back=canceled")
        self.look_at_widths("order-unpaid")
        self.browser.click("pay")
        self.choose("prepaid")
        self.browser.click("pay-prepaid")
        self.wait_for_state("pending")
        self.look_at_widths("order-transfer")
        with self.browser.other_tab():
            self.browser.click_in_office(self.town, f"receive-money-{self.transaction_id(number)}")
        self.wait_for_state("paid")
        self.look_at_widths("order-paid")
        self.browser.open(f"{shop}/orders")
        self.look_at_widths("orders-customer")
        self.merchant_page(number)
        self.look_at_widths("merchant-order")
        self.browser.click("refund")
        self.look_at_widths("merchant-refund")
        self.browser.click("confirm-refund")
        self.look_at_widths("merchant-refunded")
        self.browser.click("back-to-orders")
        self.look_at_widths("merchant-orders")


class EnglishFaceTest(Faces):
    def test_pages_are_sound_at_each_width(self):
        self.walk()


class GermanFaceTest(Faces):
    language = "de"
    is_dark = True
    total = "93,46 €"

    def test_pages_are_sound_at_each_width(self):
        self.walk()

    def test_switch_to_english_is_kept(self):
        self.browser.open(f"{self.town.shop.url}/basket")
        self.browser.click("language-en")
        self.browser.click("home-link")
        self.assertIn("Basket", self.browser.text("basket-link"))


class StaleFaceTest(ShopTestCase):
    """The steps in which a page shows what isn't true any more."""

    def test_paying_offers_no_second_payment(self):
        self.place_order()
        self.pay("debit")
        self.assertFalse(self.browser.has("pay"))
        self.wait_for_state("paid")

    def test_changed_address_is_not_taken_for_the_old_one(self):
        _, number = self.place_order()
        self.browser.driver.back()
        self.browser.fill(street="Neue Straße")
        self.browser.click("place-order")
        self.assertIn(number, self.browser.driver.current_url)
        self.assertTrue(self.browser.has("hint"))
        self.assertIn(CUSTOMER["street"], self.browser.text("delivery-address"))

    def test_total_of_another_tab_is_shown_before_paying(self):
        self.fill_basket("tea")
        self.browser.click("go-to-checkout")
        self.assertIn("11.80", self.browser.text("total"))
        with self.browser.other_tab():
            self.browser.open(f"{self.town.shop.url}/products/grinder")
            self.browser.fill(quantity="3")
            self.browser.click("add-grinder")
        self.browser.fill(**CUSTOMER)
        self.browser.click("place-order")
        self.assertIn("243.90", self.browser.text("total"))
        self.assertIn("another tab", self.browser.text())
        self.assertEqual(self.browser.find("street").get_attribute("value"), CUSTOMER["street"])

    def test_typed_quantity_goes_to_the_checkout(self):
        self.fill_basket("mug")
        self.browser.fill(quantity_mug="3")
        self.browser.click("go-to-checkout")
        self.assertIn("3 × €11.95", self.browser.text("bill"))

    def test_enter_key_sends_the_typed_quantity(self):
        self.fill_basket("mug")
        self.browser.fill(quantity_mug="4")
        self.browser.leave(self.browser.find("quantity-mug"), lambda field: field.send_keys("\n"), "quantity-mug")
        self.assertEqual(self.browser.find("quantity-mug").get_attribute("value"), "4")

    def test_stepper_and_remove(self):
        self.fill_basket("mug", "tea")
        self.browser.click("more-mug")
        self.assertEqual(self.browser.find("quantity-mug").get_attribute("value"), "2")
        self.browser.click("less-mug")
        self.assertEqual(self.browser.find("quantity-mug").get_attribute("value"), "1")
        self.browser.click("remove-tea")
        self.assertFalse(self.browser.has("quantity-tea"))

    def test_two_tabs_without_a_session_both_work(self):
        with self.browser.other_tab():
            self.browser.open(self.town.shop.url)
            self.browser.driver.delete_all_cookies()
            with self.browser.other_tab():
                self.browser.open(self.town.shop.url)
            self.browser.click("add-mug")
            self.assertTrue(self.browser.has("quantity-mug"))

    def test_refund_is_confirmed_with_its_amounts(self):
        total, number = self.place_order("tea")
        self.pay("debit")
        self.wait_for_state("paid")
        self.merchant_page(number)
        self.browser.fill(refund_amount="5.00")
        self.browser.click("refund")
        self.assertIn("5.00", self.browser.text("refund-amount"))
        self.assertIn("6.80", self.browser.text("refund-left"))
        self.browser.click("back-to-order")
        self.assertIn(total, self.browser.text("net"))

    def test_merchant_pages_need_the_password(self):
        self.browser.open(f"{self.town.shop.url}/admin/orders")
        self.assertTrue(self.browser.has("sign-in-form"))
        self.browser.fill(password="wrong")
        self.browser.click("sign-in")
        self.assertFalse(self.browser.has("orders"))


class UnclearFaceTest(ShopTestCase):
    """An order that only a person can decide: the payment service no longer knows its sale."""

    language = "de"

    def test_merchant_sees_the_reason_and_decides(self):
        _, number = self.place_order("tea")
        self.town.simulator.control("reset")
        self.merchant_page(number)
        self.browser.open(f"{self.town.shop.url}/orders/{number}")
        self.wait_for_state("unclear")
        self.assertFalse(self.browser.has("pay"))
        self.look()
        self.merchant_page(number)
        self.assertIn("STX_", self.browser.text("reason"))
        self.look()
        self.browser.click("decide-cancelled")
        self.assertEqual(self.state(), "cancelled")
        self.look()


# The base has no test.
del Faces

if __name__ == "__main__":
    unittest.main()
