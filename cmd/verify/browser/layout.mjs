// Nothing scrolls sideways and nothing is lost at 320 and 640 px (1280 px at 400% and 200% zoom),
// nor with the text spacing of WCAG 1.4.12; nothing shifts while loading, not even the head of
// a start or list page that comes in pieces; what one presses is 44 px high.
import { tooWide } from "./overflow.mjs";
import { inPieces, inTabs } from "./site.mjs";

const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }`;

export async function layout({ pages, browser, server, report }) {
	const whole = new Map(); // the words of each page at full width
	for (const width of [1280, 640, 320]) {
		const options = { tabs: 2, atStart: watchShifts, viewport: { width, height: 800 }, bypassCSP: true };
		await inTabs(browser, options, pages, async (tab, page) => {
			const address = server.url + page + (page.endsWith("/index.html") ? inPieces : "");
			const words = await look(tab, address, width, (text) => report(page, `${width} px${text}`));
			if (width === 1280) whole.set(page, words);
			if (words !== whole.get(page)) report(page, `${width} px: other words are shown than at 1280 px: ${difference(whole.get(page), words)}`);
		});
	}
}

// look measures a page as it is and with wide spacing, and gives the words that it shows.
async function look(tab, address, width, say) {
	// An empty page between two: the shift that our own spacing makes may be reported to the next.
	await tab.goto("about:blank");
	await tab.goto(address, { waitUntil: "load" });
	for (const text of await tab.evaluate(measure)) say(`: ${text}`);
	const words = await tab.evaluate(shown);
	await tab.addStyleTag({ content: spacing });
	const broken = [...await tab.evaluate(sideways), ...(width === 320 ? await tab.evaluate(tooWide) : [])];
	if (await tab.evaluate(shown) !== words) broken.push("other words are shown than without");
	for (const text of broken) say(`, wide spacing: ${text}`);
	return words;
}

// watchShifts keeps every shift of the layout from a page's first moment on.
function watchShifts() {
	globalThis.shifts = [];
	const box = (r) => `${r.width} × ${r.height} at ${r.x}, ${r.y}`;
	const moved = (s) => `${(s.node?.outerHTML ?? s.node?.data ?? "?").slice(0, 60)} from ${box(s.previousRect)} to ${box(s.currentRect)}`;
	new PerformanceObserver((list) => list.getEntries().forEach((e) => {
		globalThis.shifts.push(`the layout shifts by ${e.value}: ${e.sources.map(moved).join("; ")}`);
	})).observe({ type: "layout-shift", buffered: true });
}

// shown are the words that can be seen, but for the way back, of which a phone shows one step.
function shown() {
	const parts = document.querySelectorAll("body > :not(.crumbs)");
	return [...parts].map((e) => e.innerText).join(" ").replace(/\s+/g, " ").trim();
}

// difference shows where two texts part.
function difference(a, b) {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return `“${a.slice(at, at + 40)}” is “${b.slice(at, at + 40)}”`;
}

function sideways() {
	const over = document.documentElement.scrollWidth - innerWidth;
	if (over <= 0) return [];
	const outside = (box) => box.width && (box.right > innerWidth + 1 || box.left < -1);
	const worst = [...document.querySelectorAll("body *")].filter((e) => outside(e.getBoundingClientRect()))
		.map((e) => e.tagName.toLowerCase() + (e.className?.baseVal ?? e.className ? `.${e.className}` : ""));
	return [`the page is ${over} px too wide: ${worst.slice(0, 3).join(", ")}`];
}

function measure() {
	const found = [];
	const over = document.documentElement.scrollWidth - innerWidth;
	if (over > 0) found.push(`the page is ${over} px too wide`);
	found.push(...globalThis.shifts);
	const pressed = "button, summary, label.tick, .call, nav a, .downloads a, .tiles a, .gallery a, .choose a, .publisher";
	for (const e of document.querySelectorAll(pressed)) {
		const box = e.getBoundingClientRect();
		if (box.height && (box.height < 43.5 || box.width < 43.5) && e.className !== "skip") {
			found.push(`${e.tagName.toLowerCase()} “${e.textContent.trim().slice(0, 30)}” is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
		}
	}
	const size = parseFloat(getComputedStyle(document.body).fontSize);
	if (size < 19) found.push(`body text is ${size} px`);
	return found;
}
