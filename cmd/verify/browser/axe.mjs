// axe-core (WCAG 2.0 to 2.2, A and AA, and best practices) over every page, light and dark,
// narrow and wide; then with a sign ticked in each tier and the language menu open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const views = [];
for (const colorScheme of ["light", "dark"]) {
	for (const width of [320, 1280]) views.push({ colorScheme, viewport: { width, height: 900 } });
}

const other = new Set(["light 320", "dark 1280"]);

// Two views are looked at side by side: each has a process of its own in the browser.
export async function axe({ pages, browser, server, report }) {
	const unsure = new Map();
	const lanes = [views.filter((_, i) => i % 2 === 0), views.filter((_, i) => i % 2 === 1)];
	await Promise.all(lanes.map(async (lane) => {
		for (const view of lane) await look(view, { pages, browser, server, report, unsure });
	}));
	return [...unsure].map(([rule, n]) => `${rule} left to people ${n} times`).sort().join(", ");
}

// look judges every page in one view.
async function look(view, { pages, browser, server, report, unsure }) {
	// The checker itself is an inline script; the pages' policy is tested elsewhere.
	const context = await browser.newContext({ ...view, bypassCSP: true });
	const tab = await context.newPage();
	const name = `${view.colorScheme} ${view.viewport.width}`;
	for (const page of pages) {
		await tab.goto(server.url + page);
		await judge(tab, page, name, report, unsure);
		// The other state has the same colours at both widths: once a scheme is enough.
		if (other.has(name) && (await open(tab))) await judge(tab, page, `${name}, ticked and opened`, report, unsure);
	}
	await context.close();
}

// open brings a page into its other state; false when it has none.
async function open(tab) {
	return tab.evaluate(() => {
		const boxes = [...document.querySelectorAll("[data-tier]")].map((tier) => tier.querySelector("input[type=checkbox]"));
		const menu = document.querySelector("details");
		boxes.forEach((box) => box?.click());
		document.querySelectorAll("details").forEach((d) => { d.open = true; });
		return Boolean(boxes.length || menu);
	});
}

// judge looks at everything but the paths within drawings, which hold no words.
async function judge(tab, page, view, report, unsure) {
	await tab.evaluate(source);
	const result = await tab.evaluate((values) => globalThis.axe.run({ include: document, exclude: ["svg > *"] }, {
		runOnly: { type: "tag", values }, resultTypes: ["violations", "incomplete"],
	}), tags);
	for (const v of result.violations) {
		for (const node of v.nodes) report(page, `${v.id} (${view}): ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`);
	}
	for (const i of result.incomplete) unsure.set(i.id, (unsure.get(i.id) || 0) + i.nodes.length);
}
