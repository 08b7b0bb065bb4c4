// The HTML reports of `handout diff`, opened as files:
//
//	node report.mjs REPORT...
//
// axe in light and dark, 320 and 1280 px wide; nothing wider than the window; no request to
// elsewhere; the keys and buttons that step through the changes; the choice of classes and
// languages; and the lines to sign, on paper alone. A finding is a line; the exit code is 1
// when there are any.
import { chromium } from "playwright-core";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { axe } from "./axe.mjs";

// explained holds what the checker leaves to people in a report, after a look at all of it. Each
// has the colours of words beside it that the checker did judge.
const explained = [
	{
		kind: "a single figure or sign", rule: "color-contrast", message: "shortTextContent",
		holds: (selector) => [...document.querySelector(selector).textContent.trim()].length <= 1,
	},
	{
		kind: "words in a table that scrolls, or behind the bar of steps", rule: "color-contrast",
		message: ["bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring"],
		holds: (selector) => {
			const words = document.querySelector(selector);
			const at = words.getBoundingClientRect(), bar = document.querySelector(".steps")?.getBoundingClientRect();
			return Boolean(words.closest(".scroll, .steps") || (bar && at.bottom > bar.top && at.top < bar.bottom));
		},
	},
	{
		// At 1280 px, where a heading stands on one line, the same colours were judged.
		kind: "the language's name in a heading of several lines", rule: "color-contrast", message: ["elmPartiallyObscuring", "imgNode"],
		holds: (selector) => Boolean(document.querySelector(selector).closest("h1, h2, h3, h4, summary")),
	},
];

const files = process.argv.slice(2);
let findings = 0;
const report = (page, text) => {
	findings++;
	console.log(`${page}: ${text} [report]`);
};

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
	args: ["--no-sandbox", "--disable-gpu"],
});
try {
	for (const file of files) {
		const page = basename(file);
		const before = findings;
		const server = { url: `${pathToFileURL(dirname(file)).href}/` };
		const unsure = await axe({ pages: [basename(thinned(file))], browser, server, report, explained });
		for (const width of [320, 360, 1280]) await fits(file, page, width);
		const stepped = await uses(file, page);
		await prints(file, page);
		console.error(`${page}: ${findings - before} findings on ${stepped} changes and pages${unsure ? `; ${unsure}` : ""}`);
	}
} finally {
	await browser.close();
}
process.exit(findings ? 1 : 0);

// thinned writes a copy of a report without the insides of its drawn pages, which hold no
// words for axe and are so many that it would take an hour, and gives its name.
function thinned(file) {
	const name = file.replace(/\.html$/, ".thinned.html");
	writeFileSync(name, readFileSync(file, "utf8").replace(/(<svg class="(?:sheet|definitions)"[^>]*>).*?<\/svg>/gs, "$1</svg>"));
	return name;
}

// open opens a report in a window of its own; what it asks for elsewhere is a finding.
async function open(file, page, options) {
	const context = await browser.newContext(options);
	context.setDefaultTimeout(180_000); // a big report on a busy machine
	const tab = await context.newPage();
	tab.on("request", (r) => {
		if (!r.url().startsWith("data:") && r.url() !== pathToFileURL(file).href) report(page, `asks for ${r.url()}`);
	});
	tab.on("pageerror", (e) => report(page, `script: ${e.message}`));
	await tab.goto(pathToFileURL(file).href);
	return { context, tab };
}

// fits checks that only what scrolls by itself is wider than the window.
async function fits(file, page, width) {
	const { context, tab } = await open(file, page, { viewport: { width, height: 900 } });
	const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
	if (wide > width) report(page, `${wide} px wide in a window of ${width}`);
	await context.close();
}

// uses steps through the changes and narrows them down. It gives their number.
async function uses(file, page) {
	const { context, tab } = await open(file, page, { viewport: { width: 1280, height: 900 } });
	const all = await tab.locator(".change").count();
	if (all > 0) {
		await steps(tab, page, all);
		await chooses(tab, page, "class");
		await chooses(tab, page, "locale");
	} else if (await tab.locator("button:visible, input:visible").count()) {
		report(page, "has controls, but no change");
	}
	await context.close();
	return all;
}

// focused is the number of the change that has the focus, -1 for none.
function focused(tab) {
	return tab.evaluate(() => [...document.querySelectorAll(".change")].indexOf(document.activeElement));
}

async function steps(tab, page, all) {
	const expect = async (what, want) => {
		const got = await focused(tab);
		if (got !== want) report(page, `${what} leads to change ${got + 1}, not ${want + 1}`);
	};
	await tab.keyboard.press("j");
	await expect("the key j", 0);
	await tab.keyboard.press("j");
	await expect("the key j", Math.min(1, all - 1));
	await tab.keyboard.press("k");
	await expect("the key k", 0);
	await tab.getByRole("button", { name: "Next" }).click();
	await expect("the button Next", Math.min(1, all - 1));
	await tab.getByRole("button", { name: "Previous" }).click();
	await expect("the button Previous", 0);
	for (let i = 1; i < all; i++) await tab.keyboard.press("j");
	await expect("the key j, held to the end", all - 1);
	const hidden = await tab.evaluate(() => {
		const bar = document.querySelector(".steps").getBoundingClientRect(), box = document.activeElement.getBoundingClientRect();
		return box.top >= bar.top || box.bottom <= 0;
	});
	if (hidden) report(page, "the change that has the focus cannot be seen");
	await tab.locator("#keys").uncheck();
	await tab.keyboard.press("k");
	const stays = await focused(tab);
	if (stays !== -1) report(page, "the key k works though the keys are off");
	await tab.locator("#keys").check();
}

// chooses takes the choices of a kind away one by one: what shows must be what has another
// one left, and the page must say how much it hides.
async function chooses(tab, page, kind) {
	const boxes = tab.locator(`input[data-${kind}]`);
	const off = new Set();
	for (let i = 0; i < (await boxes.count()); i++) {
		await boxes.nth(i).focus();
		await tab.keyboard.press("Space");
		off.add(await boxes.nth(i).getAttribute(`data-${kind}`));
		const state = await tab.evaluate(([kind, off]) => [...document.querySelectorAll(".change")].map((c) => ({
			shown: c.offsetParent !== null, wanted: c.dataset[kind].split(" ").some((v) => !off.includes(v)),
		})), [kind, [...off]]);
		if (state.some((c) => c.shown !== c.wanted)) report(page, `without ${kind} ${[...off].join(", ")} the wrong changes show`);
		const hides = state.filter((c) => !c.wanted).length;
		const says = await tab.locator("#shown").innerText();
		if (hides && !says.includes(` ${hides} of ${state.length} `)) report(page, `${hides} changes are hidden and the page says “${says}”`);
	}
	for (let i = 0; i < (await boxes.count()); i++) await boxes.nth(i).check();
	if ((await tab.locator(".change:visible").count()) !== (await tab.locator(".change").count())) report(page, `changes stay hidden with every ${kind} chosen`);
}

// prints looks at the page as paper has it.
async function prints(file, page) {
	const { context, tab } = await open(file, page, { viewport: { width: 800, height: 1100 }, colorScheme: "dark" });
	if (await tab.locator(".sign:visible").count()) report(page, "the lines to sign show on the screen");
	await tab.emulateMedia({ media: "print", colorScheme: "dark" });
	const paper = await tab.evaluate(() => ({
		signatures: [...document.querySelectorAll(".signature")].filter((e) => e.offsetParent !== null).length,
		controls: [...document.querySelectorAll("button, input")].filter((e) => e.offsetParent !== null).length,
		changes: [...document.querySelectorAll(".change")].filter((e) => e.offsetParent === null).length,
		ink: getComputedStyle(document.body).color,
	}));
	if (paper.signatures < 2) report(page, `${paper.signatures} lines to sign on paper`);
	if (paper.controls) report(page, `${paper.controls} controls on paper`);
	if (paper.changes) report(page, `${paper.changes} changes are not on paper`);
	if (paper.ink !== "rgb(0, 0, 0)") report(page, `the ink on paper is ${paper.ink}`);
	await context.close();
}
