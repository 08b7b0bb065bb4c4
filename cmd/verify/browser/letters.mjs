// A machine without letters for a page's script is lent them, from a folder, too; a machine with
// letters, with JavaScript or without, or a page in another language, never asks for them.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { launch } from "./site.mjs";

const lent = { bn: "noto-sans-bengali", hi: "noto-sans-devanagari" };

const sample = { bn: "ক", hi: "क" };

export async function letters({ folder, pages, browser, server, report }) {
	if (!process.env.FONTS) throw new Error("FONTS does not name the folder of the fonts");
	const chosen = pages.filter((p) => p.split("/").length === 3 && p.endsWith("/index.html") && !p.includes("/exercises/"));
	for (const page of chosen) {
		for (const [how, options] of [["", {}], [", without a script,", { javaScriptEnabled: false }], [", but none in its generic one,", { plainGeneric: true }]]) {
			const asked = await fontsFor(browser, options, server.url + page);
			if (asked.fonts.length) report(page, `with fonts of its own${how} a machine asks for ${asked.fonts}`);
		}
	}
	// Noto Sans has Devanagari letters of its own.
	const bare = await launch({ families: ["vazirmatn"] });
	try {
		for (const page of chosen) {
			const want = lent[page.split("/")[0]];
			for (const [how, address] of [
				["without fonts", server.url + page],
				["from a folder", `${pathToFileURL(resolve(folder)).href}/${page}`],
			]) {
				const asked = await fontsFor(bare, {}, address);
				if (asked.fonts.join() !== (want ? `${want}.woff2` : "")) report(page, `${how}: asks for “${asked.fonts}”`);
				if (want && asked.boxes) report(page, `${how}: ${asked.boxes}`);
			}
		}
	} finally {
		await bare.close();
	}
	return `${chosen.length} pages`;
}

// fontsFor opens a page: the font files that it asks for, and what is still drawn as boxes.
// plainGeneric lays text out in the generic font alone before the page's script comes: Chromium
// then finds no letters for it in the machine's other fonts any more.
async function fontsFor(browser, { plainGeneric, ...options }, address) {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
	const tab = await context.newPage();
	const fonts = [];
	tab.on("request", (r) => r.url().endsWith(".woff2") && fonts.push(r.url().split("/").pop()));
	if (plainGeneric) {
		await tab.route("**/site.js", async (route) => {
			await tab.evaluate(layOutInGenericFont, Object.values(sample));
			await route.continue();
		});
	}
	await tab.goto(address, { waitUntil: "load" });
	await tab.evaluate(() => document.fonts.ready.then(() => {}));
	const session = await context.newCDPSession(tab);
	const boxes = [await foreignFonts(session, "h1"), await foreignFonts(session, ".lead")];
	await context.close();
	return { fonts, boxes: boxes.filter(Boolean).join("; ") };
}

function layOutInGenericFont(texts) {
	const line = document.body.appendChild(document.createElement("span"));
	line.style.setProperty("font-family", "sans-serif");
	for (const text of texts) {
		line.textContent = text;
		line.getBoundingClientRect();
	}
	line.remove();
}

// foreignFonts names the fonts that an element's text is drawn in, when none is one of the site's.
async function foreignFonts(session, selector) {
	await session.send("DOM.enable");
	await session.send("CSS.enable");
	const { root } = await session.send("DOM.getDocument");
	const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
	const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
	return fonts.some((f) => f.isCustomFont) ? "" : `${selector} is drawn in ${fonts.map((f) => f.familyName)}`;
}
