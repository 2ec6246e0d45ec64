/// The elements of a page that keeps itself up to date.
///
/// A page that loads itself again takes the focus and the place away from its reader. So a script replaces the content
/// of `main` when the state of the page (`id="state"`, `data-state`) changes, and a screen reader hears the new text of
/// that element. Without scripts the browser loads the page again.
struct PageRefresh {
    /// The number of seconds between two looks.
    let seconds: Int

    /// The element for browsers without scripts.
    var html: HTML { "<noscript><meta http-equiv=\"refresh\" content=\"\(seconds)\"></noscript>" }

    /// The script.
    var script: String {
        """
        let pause = \(seconds * 1_000);
        setTimeout(async function look() {
          try {
            const response = await fetch(location.href);
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const state = document.getElementById("state"), next = page.getElementById("state");
            if (response.ok && next && next.dataset.state !== state.dataset.state) {
              const attributes = [...next.attributes], text = next.textContent;
              next.replaceWith(state);
              document.getElementById("main").replaceChildren(...page.getElementById("main").childNodes);
              document.title = page.title;
              attributes.forEach(each => state.setAttribute(each.name, each.value));
              state.textContent = text;
              pause = \(seconds * 1_000);
            }
            if (response.ok && next && !page.querySelector("script")) return;
          } catch { /* The next look finds the server again. */ }
          pause = Math.min(pause * 1.25, 60000);
          setTimeout(look, pause);
        }, pause);
        """
    }
}
