"""A browser that looks at each page it opens: its markup, its accessibility, its width, its console."""

import base64
import contextlib
import urllib.error
import urllib.request

import html5lib
from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from programs import PACKAGE

SCREENSHOTS = PACKAGE / ".build" / "screenshots"
PHONE, DESKTOP = (360, 740), (1280, 900)


class Browser:
    def __init__(self, size=DESKTOP, runs_scripts=True, language="en", is_dark=False):
        options = webdriver.ChromeOptions()
        options.add_argument(f"--accept-lang={language}")
        if not runs_scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        # The window of a headless browser can't be narrower than 500 pixels; an emulated screen can.
        width, height = size
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

        scheme = "dark" if is_dark else "light"
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def resize(self, width):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})

    def quit(self):
        self.driver.quit()

    def open(self, url):
        self.driver.get(url)

    def find(self, id):
        return self.driver.find_element(By.ID, id)

    def has(self, id):
        return bool(self.driver.find_elements(By.ID, id))

    def click(self, id):
        """Clicks a control and waits for the page that follows."""
        self.leave(self.find(id), lambda control: control.click(), id)

    def leave(self, control, act, id):
        page = self.driver.find_element(By.TAG_NAME, "html")
        act(control)
        self.wait_through_reloads(
            lambda: page.id != self.driver.find_element(By.TAG_NAME, "html").id, f"a page after {id}")
        self.wait(lambda: self.driver.execute_script("return document.readyState") == "complete", "the page")

    def fill(self, **values):
        """Fills controls, named by their ids with underscores in place of hyphens."""
        for name, value in values.items():
            control = self.find(name.replace("_", "-"))
            if control.tag_name == "select":
                Select(control).select_by_visible_text(value)
            else:
                control.clear()
                control.send_keys(value)

    def text(self, id="main"):
        return self.find(id).text

    def wait(self, condition, what, limit=30):
        WebDriverWait(self.driver, limit, poll_frequency=0.1).until(lambda _: condition(), f"waited for {what}")

    def wait_through_reloads(self, condition, what, limit=30):
        """Waits for a condition on a page that loads itself again."""
        def holds():
            try:
                return condition()
            except (NoSuchElementException, StaleElementReferenceException):
                return False
        self.wait(holds, what, limit)

    def text_of_page(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def texts(self, selector):
        return [element.text for element in self.driver.find_elements(By.CSS_SELECTOR, selector)]

    def click_in_office(self, town, id):
        self.open(town.simulator.url)
        self.click(id)

    @contextlib.contextmanager
    def other_tab(self):
        """Opens a second tab for some steps."""
        first = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        yield
        self.driver.close()
        self.driver.switch_to.window(first)

    def mark_page(self):
        """Marks the document, until another one is loaded."""
        self.driver.execute_script("window.isMarked = true")

    def is_marked(self):
        return self.driver.execute_script("return window.isMarked === true")

    def submit_without_validation(self, form, button):
        """Sends a form whose errors the browser itself would refuse."""
        self.driver.execute_script("arguments[0].noValidate = true", self.find(form))
        self.click(button)

    def press(self, id):
        """Operates a control by the keyboard alone, and waits for the page that follows."""
        self.leave(self.tab_to(id), lambda control: control.send_keys(Keys.ENTER), id)

    def tab_to(self, id, limit=80):
        """Moves the focus by the keyboard alone."""
        for _ in range(limit):
            focused = self.driver.switch_to.active_element
            if focused.get_attribute("id") == id:
                return focused
            focused.send_keys(Keys.TAB)
        raise AssertionError(f"{id} can't be reached with the Tab key")

    # What is wrong with the page

    def problems(self):
        return [*self.console_errors(), *self.markup_errors(), *self.barriers(), *self.overflow(), *self.headings(),
                *self.broken_words()]

    def forget_console(self):
        self.driver.get_log("browser")

    def console_errors(self):
        return [f"console: {entry['message']}" for entry in self.driver.get_log("browser")
                if entry["level"] in ("SEVERE", "WARNING")]

    def markup_errors(self):
        # The page as the server sends it: the browser's own document is already corrected.
        request = urllib.request.Request(
            self.driver.current_url,
            headers={"Cookie": "; ".join(f"{c['name']}={c['value']}" for c in self.driver.get_cookies())})
        try:
            source = urllib.request.urlopen(request, timeout=30).read()
        except urllib.error.HTTPError as error:
            source = error.read()
        parser = html5lib.HTMLParser()
        parser.parse(source)
        return [f"markup: {position}: {code} {values}" for position, code, values in parser.errors]

    def barriers(self):
        found = Axe().run(self.driver)["violations"]
        return [f"accessibility: {each['id']}: {each['help']}: {each['nodes'][0]['html']}" for each in found]

    def overflow(self):
        script = "return [document.documentElement.scrollWidth, window.innerWidth]"
        content, window = self.driver.execute_script(script)
        return [f"width: {content} pixels in a window of {window}"] if content > window else []

    def headings(self):
        """A page has one heading of the first level, and leaves out no level."""
        levels = [int(each.tag_name[1]) for each in self.driver.find_elements(By.CSS_SELECTOR, "h1, h2, h3, h4")]
        skipped = [level for before, level in zip(levels, levels[1:]) if level > before + 1]
        return [f"headings: {levels}"] if levels[:1] != [1] or levels.count(1) != 1 or skipped else []

    def broken_words(self):
        """Words of letters that stand on two lines. Identifiers aren't words."""
        script = """
            const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let node; node = walker.nextNode();) {
              if (!node.parentElement.checkVisibility() || node.parentElement.closest("script, style, code")) continue;
              for (const match of node.data.matchAll(/[\\p{L}\\p{N}_]+/gu)) {
                if (/[\\p{N}_]/u.test(match[0])) continue;
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + match[0].length);
                const tops = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
                if (tops.size > 1) found.push(match[0]);
              }
            }
            return found;"""
        return [f"broken word: {word}" for word in self.driver.execute_script(script)]

    def screenshot(self, name):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
        (SCREENSHOTS / f"{name}.png").write_bytes(base64.b64decode(picture["data"]))
