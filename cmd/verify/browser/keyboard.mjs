// What the pages do under the fingers: skip link, checklist, language menu, moving figures,
// all by keyboard alone.
import { inTabs } from "./site.mjs";

export async function keyboard({ pages, browser, server, report }) {
	const seen = { lists: 0, menus: 0, figures: 0 };
	// Most of the time goes by in waiting for a figure to move.
	await inTabs(browser, { tabs: 4, viewport: { width: 360, height: 640 } }, pages, async (tab, page) => {
		const say = (text) => report(page, text);
		await tab.goto(server.url + page);
		await skipLink(tab, say);
		if (await tab.$(".languages summary")) { seen.menus++; await menu(tab, say); }
		const tiers = await tab.$$eval("[data-tier]", (all) => all.map((t) => t.dataset.tier));
		for (let i = 0; i < tiers.length; i++) { seen.lists++; await tick(tab, i, tiers[i], say); }
		if (await tab.$(".figure-play")) { seen.figures++; await rests(tab, say); await play(tab, say); }
	});
	return `${seen.lists} tiers, ${seen.menus} menus, ${seen.figures} moving figures`;
}

async function skipLink(tab, say) {
	await tab.keyboard.press("Tab");
	if (!(await tab.evaluate(() => document.activeElement.matches(".skip")))) return say("the first stop is not the skip link");
	const box = await (await tab.$(".skip")).boundingBox();
	if (box.y < 0) say("the skip link stays out of sight");
	await tab.keyboard.press("Enter");
	if (!(await tab.evaluate(() => document.activeElement.id === "main"))) say("the skip link does not lead to the main part");
}

async function menu(tab, say) {
	await tab.focus(".languages summary");
	await tab.keyboard.press("Enter");
	if (!(await tab.evaluate(() => document.querySelector(".languages details").open))) return say("Enter does not open the languages");
	await tab.keyboard.press("Tab");
	if (!(await tab.evaluate(() => document.activeElement.matches(".languages a")))) say("Tab does not reach the first language");
	await tab.keyboard.press("Escape");
	const shut = await tab.evaluate(() => !document.querySelector(".languages details").open && document.activeElement.matches(".languages summary"));
	if (!shut) say("Escape does not close the languages and come back");
}

// inSight tells that the answer below a ticked sign has come into view.
function inSight() {
	const box = document.querySelector(".answer")?.getBoundingClientRect();
	return box && box.top >= -1 && box.top < innerHeight - 40;
}

// tick ticks the first sign of a tier and unticks it again.
async function tick(tab, index, tier, say) {
	const boxes = await tab.$$("[data-tier]");
	const box = await boxes[index].$("input[type=checkbox]");
	if (!box) return say(`the tier ${tier} has no box`);
	await box.focus();
	await tab.keyboard.press("Space");
	const urgent = tier === "emergency";
	await tab.waitForFunction(inSight, null, { timeout: 2000 }).catch(() => {});
	const seen = await boxes[index].evaluate((t) => {
		const answer = t.querySelector(".answer");
		const box = answer?.getBoundingClientRect();
		const live = (kind) => document.querySelector(`main > [aria-live=${kind}]:not(:empty)`)?.textContent ?? "";
		return { there: Boolean(answer), visible: box && box.top < innerHeight && box.bottom > 0, text: answer?.textContent ?? "",
			call: Boolean(answer?.querySelector("a[href^='tel:']")), assertive: live("assertive"), polite: live("polite") };
	});
	if (!seen.there) return say(`ticking a sign of ${tier} shows nothing`);
	if (!seen.visible) say(`the answer of ${tier} is out of sight`);
	if (urgent && !seen.call) say(`the answer of ${tier} has no number to call`);
	if ((urgent ? seen.assertive : seen.polite) !== seen.text) say(`the answer of ${tier} is not announced`);
	if (!urgent && seen.assertive) say(`the answer of ${tier} interrupts`);
	await tab.keyboard.press("Space");
	if (await boxes[index].$(".answer")) say(`unticking a sign of ${tier} leaves the answer`);
}

// rests sees that no reader who wants no motion, and no paper, gets the moving figure, and
// that both get the frames.
async function rests(tab, say) {
	for (const [media, name] of [[{ reducedMotion: "reduce" }, "with reduced motion"], [{ media: "print" }, "on paper"]]) {
		await tab.emulateMedia(media);
		if (await tab.isVisible(".moving")) say(`the moving figure shows ${name}`);
		if ((await tab.$$eval(".frames svg", (all) => all.filter((f) => f.checkVisibility()).length)) < 2) say(`the frames do not show ${name}`);
		await tab.emulateMedia({ media: null, reducedMotion: null });
	}
	if (!(await tab.isVisible(".moving"))) say("the moving figure does not show");
}

// play starts the moving figure with Enter, sees it move, stops it with Enter where it is,
// and sees it go on from there.
async function play(tab, say) {
	await tab.focus(".figure-play");
	const name = await tab.evaluate(() => document.activeElement.getAttribute("aria-label"));
	if (!name) return say("the button that plays has no name, or takes no focus");
	const at = () => tab.evaluate(() => {
		const top = document.querySelector(".moving svg").getBoundingClientRect().y;
		const boxes = [...document.querySelectorAll(".moving svg > path")].map((p) => p.getBoundingClientRect());
		return boxes.flatMap((box) => [box.top - top, box.bottom - top, box.left, box.right]).map((edge) => edge.toFixed(1)).join();
	});
	const start = await at();
	await tab.keyboard.press("Enter");
	await tab.waitForTimeout(300);
	const before = await at();
	await tab.waitForTimeout(700);
	if ((await at()) === before) say("Enter on the play button moves nothing");
	if (!(await tab.evaluate(() => document.activeElement.matches(".figure-pause")))) return say("the focus does not go to the pause button");
	await tab.keyboard.press("Enter");
	// A busy machine draws late: the figure has to stand still sooner or later, well before
	// the movement would have ended by itself.
	for (let n = 0; n < 5; n++) {
		await tab.waitForTimeout(300);
		const still = await at();
		await tab.waitForTimeout(300);
		if ((await at()) !== still) continue;
		return still === start ? say("stopped, the figure jumps back to its start") : goesOn(tab, at, start, still, say);
	}
	say("Enter on the pause button does not stop the movement");
}

// goesOn presses Enter on the play button of a stopped figure: its first step has to be nearer
// to where it stood than to the start.
async function goesOn(tab, at, start, still, say) {
	if (!(await tab.evaluate(() => document.activeElement.matches(".figure-play")))) return say("the focus does not come back to the play button");
	await tab.keyboard.press("Enter");
	let now = still;
	for (let n = 0; n < 60 && now === still; n++) {
		await tab.waitForTimeout(25);
		now = await at();
	}
	if (now === still) return say("Enter does not set a stopped figure going again");
	if (apart(now, start) < apart(now, still)) say("stopped and played again, the figure starts anew");
}

// apart is how far two readings of a figure's places differ.
function apart(a, b) {
	const [one, other] = [a, b].map((list) => list.split(",").map(Number));
	return one.reduce((sum, edge, i) => sum + Math.abs(edge - other[i]), 0);
}
