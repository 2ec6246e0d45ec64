/// The look of all pages.
enum Style {
    /// The style sheet: light and dark, from a phone to a desktop.
    static let sheet = """
        :root { color-scheme: light dark; --line: #d4d7dd; --soft: #f4f5f7; --card: #fff; --text: #1b1f27;
          --muted: #555c6b; --accent: #0b57d0; --on-accent: #fff; --bad: #b3261e; --good: #146c2e; }
        @media (prefers-color-scheme: dark) { :root { --line: #3c424e; --soft: #14171c; --card: #1e2229; --text: #eceef2;
          --muted: #a9b0be; --accent: #a8c7fa; --on-accent: #062e6f; --bad: #f2b8b5; --good: #8fd9a3; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--soft); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
        main { max-width: 64rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
        main.narrow { max-width: 34rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0 1rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .75rem; }
        h3 { font-size: 1rem; margin: 0; }
        p { margin: .5rem 0; }
        a { color: var(--accent); }
        code { font: .85rem ui-monospace, monospace; overflow-wrap: anywhere; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem;
          margin: 0 0 1rem; }
        .card > :first-child { margin-top: 0; }
        ol.card { padding-left: 3rem; }
        .row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
        .apart { justify-content: space-between; }
        .muted { color: var(--muted); }
        .bad { color: var(--bad); }
        .good { color: var(--good); }
        .badge { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem;
          font-weight: 600; }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .5rem .4rem 0; border-top: 1px solid var(--line); }
        tr:first-child > * { border-top: 0; }
        td:last-child, th.amount { text-align: right; white-space: nowrap; padding-right: 0; }
        tbody th { font-weight: 400; }
        .total > * { font-weight: 700; }
        form { margin: 0; }
        label, .label { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
        input { width: 100%; font: inherit; padding: .7rem .8rem; border: 1px solid var(--muted); border-radius: .5rem;
          background: var(--card); color: inherit; }
        input[aria-invalid] { border-color: var(--bad); }
        button, .button { display: inline-block; font: inherit; font-weight: 600; padding: .55rem 1rem;
          border: 1px solid var(--accent); border-radius: .5rem; background: transparent; color: var(--accent);
          text-decoration: none; cursor: pointer; min-height: 2.75rem; }
        .wide, .primary { width: 100%; padding: .8rem 1rem; margin-top: .75rem; text-align: center; }
        .primary { background: var(--accent); color: var(--on-accent); }
        fieldset { border: 0; margin: 0; padding: 0; } legend { font-size: 1.2rem; font-weight: 700; padding: 0; }
        .choice { display: flex; gap: .75rem; align-items: center; margin: 0; padding: .9rem .25rem;
          border-bottom: 1px solid var(--line); cursor: pointer; }
        .choice input { flex: none; width: 1.25rem; height: 1.25rem; padding: 0; accent-color: var(--accent); }
        .quiet { border-color: transparent; font-weight: 400; text-decoration: underline; }
        form h2 { margin: 0 0 .5rem; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        """
}
