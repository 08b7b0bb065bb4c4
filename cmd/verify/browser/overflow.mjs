// Nothing is wider than what holds it on a narrow phone: no text leaves its box, nothing is
// cut off, and no part of a page scrolls sideways while the page scrolls down.
import { inTabs } from "./site.mjs";

export async function overflow({ pages, browser, server, report }) {
	await inTabs(browser, { tabs: 2, bypassCSP: true }, pages, async (tab, page) => {
		await tab.goto(server.url + page, { waitUntil: "load" });
		for (const width of [360, 320]) {
			await tab.setViewportSize({ width, height: 740 });
			for (const text of await tab.evaluate(tooWide)) report(page, `${width} px: ${text}`);
		}
	});
}

// tooWide names what is too narrow for its words in the page as it stands.
export function tooWide() {
	const found = [];
	const name = (e) => `${e.tagName.toLowerCase()}${e.className ? `.${e.className}` : ""} “${e.textContent.trim().slice(0, 40)}”`;
	const over = document.documentElement.scrollWidth - innerWidth;
	if (over > 0) found.push(`the page is ${over} px too wide`);
	// What only screen readers get is one pixel wide.
	const shown = (e) => e.clientWidth > 1 && e.clientHeight > 1 && e.checkVisibility({ visibilityProperty: true });
	const blocks = [...document.querySelectorAll("body, body *:not(svg, svg *)")]
		.filter((e) => shown(e) && !["inline", "contents"].includes(getComputedStyle(e).display));
	for (const e of blocks) {
		const style = getComputedStyle(e);
		const parts = [...e.children].some((c) => blocks.includes(c) && c.scrollWidth > c.clientWidth + 1);
		if (e.scrollWidth > e.clientWidth + 1 && !parts) found.push(`${name(e)} is ${e.scrollWidth - e.clientWidth} px too narrow`);
		if (style.overflowY !== "visible" && e.scrollHeight > e.clientHeight + 1) found.push(`${name(e)} is cut off or scrolls`);
		const box = e.getBoundingClientRect();
		for (const text of e.childNodes) {
			if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			if ([...range.getClientRects()].some((r) => r.left < box.left - 1 || r.right > box.right + 1)) {
				found.push(`the text “${text.data.trim().slice(0, 40)}” leaves ${name(e)}`);
			}
		}
	}
	return found.slice(0, 5);
}
