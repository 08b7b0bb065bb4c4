// No request leaves the site; the policy blocks nothing of ours; a first visit to a leaflet
// page is small; without a script the text is the same; the site works from a folder, and a
// wrong address gets a page with its style.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { isLeaflet } from "./site.mjs";

const limit = 60_000;

export async function network({ folder, pages, browser, server, report }) {
	const scripted = await browser.newContext();
	const plain = await browser.newContext({ javaScriptEnabled: false });
	let heaviest = 0;
	for (const page of pages) {
		const told = await visit(scripted, server, server.url + page);
		for (const text of told.trouble) report(page, text);
		const bytes = await firstVisit(browser, server, page);
		heaviest = Math.max(heaviest, isLeaflet(page) ? bytes : 0);
		if (isLeaflet(page) && bytes > limit) report(page, `a first visit takes ${bytes} bytes, limit ${limit}`);
		const unscripted = await visit(plain, server, server.url + page);
		if (unscripted.text !== told.text) report(page, "without a script the main text is another");
		if (page === "404.html") continue;
		const local = await visit(scripted, server, `${pathToFileURL(resolve(folder)).href}/${page}`);
		for (const text of local.trouble) report(page, `from a folder: ${text}`);
	}
	const lost = await visit(scripted, server, `${server.url}no/such/page.html`);
	for (const text of lost.trouble) if (!text.includes("404")) report("404.html", `at a wrong address: ${text}`);
	await scripted.close();
	await plain.close();
	return `heaviest first visit ${heaviest} bytes`;
}

// firstVisit is what a reader with an empty cache receives.
async function firstVisit(browser, server, page) {
	if (!isLeaflet(page)) return 0;
	const context = await browser.newContext();
	const tab = await context.newPage();
	server.reset();
	await tab.goto(server.url + page, { waitUntil: "load" });
	const bytes = server.state.bytes;
	await context.close();
	return bytes;
}

async function visit(context, server, address) {
	const tab = await context.newPage();
	const trouble = [];
	const home = new URL(address);
	tab.on("console", (m) => ["error", "warning"].includes(m.type()) && trouble.push(`console: ${m.text()}`));
	tab.on("pageerror", (e) => trouble.push(`script: ${e.message}`));
	tab.on("requestfailed", (r) => trouble.push(`failed: ${r.url()}`));
	tab.on("request", (r) => {
		const to = new URL(r.url());
		if (to.origin !== home.origin || to.protocol !== home.protocol) trouble.push(`asks for ${r.url()}`);
	});
	await tab.goto(address, { waitUntil: "load" });
	if (await tab.evaluate(() => getComputedStyle(document.body).marginTop !== "0px")) trouble.push("the style sheet does not apply");
	const text = await tab.evaluate(() => document.querySelector("main").textContent.replace(/\s+/g, " ").trim());
	await tab.close();
	return { trouble, text };
}
