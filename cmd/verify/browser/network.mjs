// No request leaves the site; the policy blocks nothing of ours; a first visit to a leaflet
// page is small; without a script the text is the same; the site works from a folder, and a
// wrong address gets a page with its style.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { isLeaflet } from "./site.mjs";

const limit = 60_000;

export async function network({ folder, pages, browser, server, report }) {
	const plain = await browser.newContext({ javaScriptEnabled: false });
	const local = await browser.newContext();
	let heaviest = 0;
	for (const page of pages) {
		// A context of its own has an empty cache: a first visit.
		const fresh = await browser.newContext();
		server.reset();
		const told = await visit(fresh, server.url + page);
		const bytes = isLeaflet(page) ? server.state.bytes : 0;
		await fresh.close();
		for (const text of told.trouble) report(page, text);
		heaviest = Math.max(heaviest, bytes);
		if (bytes > limit) report(page, `a first visit takes ${bytes} bytes, limit ${limit}`);
		const unscripted = await visit(plain, server.url + page);
		if (unscripted.text !== told.text) report(page, "without a script the main text is another");
		if (page === "404.html") continue;
		const opened = await visit(local, `${pathToFileURL(resolve(folder)).href}/${page}`);
		for (const text of opened.trouble) report(page, `from a folder: ${text}`);
	}
	const lost = await visit(local, `${server.url}no/such/page.html`);
	for (const text of lost.trouble) if (!text.includes("404")) report("404.html", `at a wrong address: ${text}`);
	await local.close();
	await plain.close();
	return `heaviest first visit ${heaviest} bytes`;
}

async function visit(context, address) {
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
