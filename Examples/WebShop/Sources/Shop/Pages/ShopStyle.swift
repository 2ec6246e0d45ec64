/// The style sheet of the shop, for small and large screens, light and dark.
enum ShopStyle {
    static let sheet = """
        :root { color-scheme: light dark; --back: #faf8f5; --card: #fff; --text: #22262b; --dim: #5c6570;
          --line: #ddd8d0; --main: #0f5f6b; --on-main: #fff; --good: #1d6b3a; --bad: #a52a20; }
        @media (prefers-color-scheme: dark) { :root { --back: #16191c; --card: #20252a; --text: #eceff1;
          --dim: #a9b3bc; --line: #3a4249; --main: #6cc5d1; --on-main: #0b2226; --good: #7fd49d; --bad: #ff9d92; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--text);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
        .row, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
        header { background: var(--card); border-bottom: 1px solid var(--line); }
        header .row { display: flex; justify-content: space-between; align-items: center; min-height: 3.75rem; }
        .brand { font-size: 1.2rem; font-weight: 700; text-decoration: none; color: var(--text); }
        a { color: var(--main); text-underline-offset: .2em; }
        nav a, .brand { display: inline-block; padding: .6rem 0; }
        .count { background: var(--main); color: var(--on-main); border-radius: 1rem; padding: .1rem .55rem;
          font-size: .85rem; font-weight: 600; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 1rem; }
        h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
        footer { color: var(--dim); font-size: .9rem; padding-top: 2rem; padding-bottom: 2rem; }
        .grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
          list-style: none; padding: 0; margin: 0; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1.1rem;
          margin: 0 0 1rem; }
        .grid .card { display: flex; flex-direction: column; margin: 0; }
        .grid .card form { margin-top: auto; }
        .picture { display: block; width: 100%; height: 8rem; background: var(--back); border-radius: .5rem;
          padding: .8rem; margin-bottom: .8rem; }
        .price { font-weight: 700; font-size: 1.1rem; margin: .3rem 0 .8rem; }
        .dim { color: var(--dim); font-size: .9rem; }
        button, .button { display: inline-block; font: inherit; font-weight: 600; text-align: center; cursor: pointer;
          min-height: 2.9rem; padding: .6rem 1.2rem; border-radius: .6rem; border: 2px solid var(--main);
          background: var(--main); color: var(--on-main); text-decoration: none; }
        button.plain { background: transparent; color: var(--main); }
        button.wide, .button.wide { width: 100%; }
        :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
        label { display: block; font-weight: 600; margin: 0 0 .25rem; }
        input { font: inherit; width: 100%; min-height: 2.9rem; padding: .5rem .7rem; border-radius: .5rem;
          border: 1px solid var(--dim); background: var(--card); color: var(--text); }
        input[aria-invalid] { border: 2px solid var(--bad); }
        input[type=number] { width: 5.5rem; }
        .field { margin: 0 0 1rem; }
        .fields { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); }
        .error { color: var(--bad); font-weight: 600; margin: .25rem 0 0; }
        .inline { display: flex; gap: .7rem; align-items: end; flex-wrap: wrap; }
        .notice { border: 1px solid; border-left-width: .4rem; border-radius: .5rem; padding: .8rem 1rem;
          background: var(--card); }
        .notice.good { border-color: var(--good); } .notice.bad { border-color: var(--bad); }
        .notice.info { border-color: var(--main); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        thead th { white-space: nowrap; }
        th, td { text-align: left; padding: .55rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        tfoot th, tfoot td { border-bottom: 0; } .total { font-size: 1.15rem; font-weight: 700; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0; }
        dt { color: var(--dim); } dd { margin: 0; }
        @media (max-width: 30rem) { th, td { padding: .5rem .3rem; } dl { grid-template-columns: 1fr; gap: 0; }
          dd { margin-bottom: .5rem; } }
        """
}
