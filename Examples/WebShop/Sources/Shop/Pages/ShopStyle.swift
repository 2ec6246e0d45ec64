import WebPages

/// The style sheet of the shop, for small and large screens, light and dark.
enum ShopStyle {
    static let sheet = StyleSheet.compact(
        """
        :root { color-scheme: light dark; --back: #faf8f5; --card: #fff; --text: #22262b; --dim: #5c6570;
          --line: #e2ddd4; --main: #0f5f6b; --on-main: #fff; --good: #1d6b3a; --good-back: #e3f3e8; --bad: #a52a20;
          --bad-back: #fbe9e7; --info-back: #e2f0f2; --gray-back: #eeece8; }
        @media (prefers-color-scheme: dark) { :root { --back: #16191c; --card: #20252a; --text: #eceff1;
          --dim: #a9b3bc; --line: #3a4249; --main: #6cc5d1; --on-main: #0b2226; --good: #7fd49d; --good-back: #1b3325;
          --bad: #ff9d92; --bad-back: #43211e; --info-back: #163238; --gray-back: #2d343a; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--text); min-height: 100vh; display: flex;
          flex-direction: column; overflow-wrap: break-word;
          font: 1rem/1.55 system-ui, sans-serif; }
        .row, main, footer { width: 100%; max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
        main { flex: 1; }
        header { background: var(--card); border-bottom: 1px solid var(--line); }
        header .row { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center;
          min-height: 3.75rem; }
        .brand { display: inline-flex; align-items: center; gap: .5rem; font-size: 1.2rem; font-weight: 700;
          text-decoration: none; color: var(--text); }
        .brand svg { width: 1.9rem; height: 1.9rem; }
        a { color: var(--main); text-underline-offset: .2em; }
        header nav { display: flex; gap: 1.25rem; }
        nav a, .brand { padding: .6rem 0; }
        .count { background: var(--main); color: var(--on-main); border-radius: 1rem; padding: .1rem .55rem;
          font-size: .85rem; font-weight: 600; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; }
        h1 { font-size: clamp(1.6rem, 1.2rem + 1.5vw, 2.2rem); line-height: 1.2; margin: 1.75rem 0 1.25rem; }
        h2, legend { font-size: 1.15rem; font-weight: 700; margin: 0 0 .75rem; }
        footer { color: var(--dim); font-size: .9rem; margin-top: 2.5rem; padding-top: 1.25rem;
          padding-bottom: 1.25rem; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap;
          justify-content: space-between; gap: 0 1.5rem; }
        footer nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; } footer p { width: 100%; margin: .5rem 0 0; }
        [aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
        .grid { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
          list-style: none; padding: 0; margin: 0; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1.25rem;
          margin: 0 0 1.25rem; min-width: 0; }
        fieldset.card legend { float: left; width: 100%; padding: 0; }
        fieldset.card legend + * { clear: both; }
        .grid .card { display: flex; flex-direction: column; margin: 0; }
        .grid button { margin-top: auto; padding: .6rem .4rem; }
        .grid h2 { margin: 0 0 .25rem; } .grid h2 a { color: inherit; text-decoration: none; }
        .grid h2 a:hover { text-decoration: underline; }
        .grid p.dim { margin: 0 0 .5rem; }
        .picture { display: block; width: 100%; height: 10rem; background: var(--back); border-radius: .5rem;
          padding: 1rem; margin-bottom: 1rem; }
        .product { display: grid; gap: 2rem; align-items: center; }
        .product .picture { height: 20rem; padding: 2.5rem; margin: 0; }
        .thumb { flex: none; width: 3.5rem; height: 3.5rem; background: var(--back); border-radius: .5rem;
          padding: .4rem; }
        .article { display: flex; gap: .9rem; align-items: center; }
        .price { font-weight: 700; font-size: 1.15rem; margin: .25rem 0 .9rem; }
        .dim { color: var(--dim); font-size: .9rem; } .center { text-align: center; }
        .small { max-width: 28rem; } .text { max-width: 44rem; }
        .split { display: grid; gap: 0 1.5rem; align-items: start; }
        .split > * { min-width: 0; }
        @media (min-width: 56rem) { .split { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
          .product { grid-template-columns: 1fr 1fr; } .sticky { position: sticky; top: 1rem; } }
        button, .button { display: inline-block; font: inherit; font-weight: 600; text-align: center; cursor: pointer;
          min-height: 2.9rem; padding: .6rem 1.2rem; border-radius: .6rem; border: 2px solid var(--main);
          background: var(--main); color: var(--on-main); text-decoration: none; }
        button[hidden] { display: none; }
        button.plain, .button.plain { background: transparent; color: var(--main); }
        button.wide, .button.wide { width: 100%; }
        button.quiet { border-color: transparent; background: none; color: var(--main); padding: .3rem 0;
          min-height: 2rem; font-weight: 400; text-decoration: underline; text-underline-offset: .2em; }
        :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
        label { display: block; font-weight: 600; margin: 0 0 .25rem; }
        input, select { font: inherit; width: 100%; min-height: 2.9rem; padding: .5rem .7rem; border-radius: .5rem;
          border: 1px solid var(--dim); background: var(--card); color: var(--text); }
        input[aria-invalid] { border: 2px solid var(--bad); }
        input[type=number] { width: 5.5rem; }
        .stepper { display: inline-flex; margin-right: .75rem; }
        .stepper input[type=number] { width: 3.4rem; border-radius: 0; text-align: center; appearance: textfield;
          -moz-appearance: textfield; padding: 0; border-color: var(--main); border-width: 2px 0; }
        .stepper input::-webkit-inner-spin-button { appearance: none; margin: 0; }
        .stepper button { width: 2.9rem; padding: 0; } .stepper button:first-child { border-radius: .6rem 0 0 .6rem; }
        .stepper button:last-child { border-radius: 0 .6rem .6rem 0; }
        .joined { display: flex; gap: .5rem; margin-bottom: 1rem; }
        .field { margin: 0 0 1rem; }
        .pair { display: grid; gap: 0 1rem; grid-template-columns: 1fr 1fr; }
        .pair .field { display: grid; grid-row: span 3; grid-template-rows: subgrid; }
        .pair label { align-self: end; }
        .wide-first { grid-template-columns: 2fr 1fr; } .wide-last { grid-template-columns: 1fr 2fr; }
        .error { color: var(--bad); font-weight: 600; margin: .25rem 0 0; }
        .inline { display: flex; gap: .7rem; align-items: end; flex-wrap: wrap; }
        .apart { justify-content: space-between; align-items: center; } .grow { flex: 1 1 14rem; }
        .bar { border-bottom: 1px solid var(--line); margin: 0 0 1.25rem; }
        #search-form { margin: 0 0 1.25rem; }
        .notice { border: 1px solid; border-left-width: .4rem; border-radius: .5rem; padding: .8rem 1rem;
          background: var(--card); }
        .notice.good { border-color: var(--good); background: var(--good-back); }
        .notice.bad { border-color: var(--bad); background: var(--bad-back); }
        .notice.info { border-color: var(--main); background: var(--info-back); }
        .badge { display: inline-block; border-radius: 1rem; padding: .05rem .65rem; font-size: .9rem; font-weight: 600;
          white-space: nowrap; }
        .badge.good { color: var(--good); background: var(--good-back); }
        .badge.bad { color: var(--bad); background: var(--bad-back); }
        .badge.info { color: var(--main); background: var(--info-back); }
        .badge.gray { color: var(--text); background: var(--gray-back); }
        .urgent { border-color: var(--bad); border-left-width: .4rem; }
        #attention { list-style: none; margin: 0; padding: 0; }
        #attention li { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between;
          align-items: center; padding: .6rem 0; border-top: 1px solid var(--line); }
        #attention li > div { flex: 1 1 16rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        thead th { font-size: .9rem; color: var(--dim); }
        th, td { text-align: left; padding: .65rem .5rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
        th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
        .card > :last-child, form > :last-child, .field:last-child { margin-bottom: 0; }
        .bill { margin-bottom: 1.25rem; } .bill th { font-weight: 400; } .bill tfoot :is(th, td) { border: 0; padding-top: .2rem; padding-bottom: .2rem; }
        .bill .total :is(th, td) { padding-top: .8rem; font-size: 1.2rem; font-weight: 700; }
        .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        code { font-size: .85rem; overflow-wrap: anywhere; }
        td time { white-space: nowrap; }
        ol { margin: 0; padding-left: 1.4rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1rem; margin: 0; }
        dt { color: var(--dim); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; }
          .basket thead, .stack thead { position: absolute; left: -100rem; }
          .basket tr, .stack tr { display: grid; grid-template-columns: 1fr auto; padding: .6rem 0;
            border-bottom: 1px solid var(--line); align-items: center; }
          .basket td, .stack td { border: 0; padding: .25rem 0; } .basket td:first-child { grid-column: 1 / -1; }
          .stack td:nth-child(even) { text-align: right; } }
        """)
}
