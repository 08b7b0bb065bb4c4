// axe-core (WCAG 2.0 to 2.2, A and AA, and best practices) over every page, light and dark,
// narrow and wide; then with a sign ticked in each tier and every fold open.
//
// A page is loaded once and changed under the checker's eyes. The dark scheme differs from the
// light one in the values of colours alone (a test of internal/web holds the style sheet to
// that), so that in the dark only the rules that look at colours can find anything else.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inTabs } from "./site.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const everything = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] };
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

const looks = [
	{ scheme: "light", width: 1280, rules: everything },
	{ scheme: "dark", width: 1280, rules: colours },
	{ scheme: "dark", width: 320, rules: colours },
	{ scheme: "light", width: 320, rules: everything },
	{ scheme: "light", width: 320, rules: everything, opened: true },
	{ scheme: "dark", width: 320, rules: colours, opened: true },
];

export async function axe({ pages, browser, server, report, explained = onPages }) {
	const left = new Map();
	// The checker itself is an inline script; the pages' policy is tested elsewhere.
	await inTabs(browser, { tabs: 2, bypassCSP: true }, pages, (tab, page) => look(tab, page, { server, report, left, explained }));
	return [...left].map(([kind, n]) => `left to people, and explained: ${kind} (${n} times)`).sort().join(", ");
}

// look judges one page in every way it can look.
async function look(tab, page, { server, report, left, explained }) {
	await tab.emulateMedia({ colorScheme: looks[0].scheme });
	await tab.setViewportSize({ width: looks[0].width, height: 900 });
	await tab.goto(server.url + page);
	await tab.evaluate(source);
	for (const { scheme, width, rules, opened } of looks) {
		await tab.emulateMedia({ colorScheme: scheme });
		await tab.setViewportSize({ width, height: 900 });
		if (opened && scheme === "light" && !(await tab.evaluate(open))) break;
		const name = `${scheme} ${width}${opened ? ", ticked and opened" : ""}`;
		await judge(tab, page, name, rules, { report, left, explained });
	}
}

// open brings a page into its other state; false when it has none.
function open() {
	const boxes = [...document.querySelectorAll("[data-tier]")].map((tier) => tier.querySelector("input[type=checkbox]"));
	boxes.forEach((box) => box?.click());
	const folds = [...document.querySelectorAll("details")];
	folds.forEach((d) => { d.open = true; });
	return boxes.length + folds.length > 0;
}

// judge looks at everything but the paths within drawings, which hold no words. What the
// checker leaves to people has to be of a kind that a person has looked at.
async function judge(tab, page, view, runOnly, { report, left, explained }) {
	const result = await tab.evaluate((runOnly) => globalThis.axe.run({ include: document, exclude: ["svg > *"] }, {
		runOnly, resultTypes: ["violations", "incomplete"],
	}), runOnly);
	for (const v of result.violations) {
		for (const node of v.nodes) report(page, `${v.id} (${view}): ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`);
	}
	for (const { id, nodes } of result.incomplete) {
		for (const node of nodes) {
			const kind = await explain(tab, explained, id, node);
			if (kind) left.set(kind, (left.get(kind) || 0) + 1);
			else report(page, `${id} (${view}) is left to people: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((c) => c.message).join("; ")}`);
		}
	}
}

// onPages holds each kind of finding that the checker leaves to people on the site's pages, with
// how to know one in the page, after a look at all of them.
const onPages = [
	{
		// The same words were judged in the same colours with the menu shut; while it is open they cannot be read.
		kind: "words below the open language menu", rule: "color-contrast", message: "bgOverlap",
		holds: (selector) => {
			const menu = document.querySelector(".languages details[open] ul")?.getBoundingClientRect();
			const under = document.querySelector(selector)?.getBoundingClientRect();
			return Boolean(menu && under) && under.top < menu.bottom && under.bottom > menu.top && under.left < menu.right && under.right > menu.left;
		},
	},
];

// explain gives the kind of what was left to people, or nothing for one that nobody has seen.
async function explain(tab, explained, rule, node) {
	const messages = node.any.map((c) => c.data?.messageKey);
	for (const e of explained) {
		if (e.rule !== rule || !messages.some((m) => [e.message].flat().includes(m)) || node.target.length !== 1) continue;
		if (await tab.evaluate(e.holds, node.target[0])) return e.kind;
	}
}
