// What only a browser can say of a built site:
//
//	node run.mjs FOLDER [CHECK...] [--only PART]
//
// serves FOLDER below the path of its base_url and runs the checks named (all, when
// none is) in the Chromium that CHROMIUM or the path names. A finding is a line; the exit
// code is 1 when there are any. FONTS names the folder of the leaflets' fonts: with them a page
// looks as on a machine that has fonts for its language. --only keeps the pages whose path holds PART.
import { launch, listPages, serve } from "./site.mjs";
import { axe } from "./axe.mjs";
import { layout } from "./layout.mjs";
import { network } from "./network.mjs";
import { keyboard } from "./keyboard.mjs";
import { overflow } from "./overflow.mjs";
import { letters } from "./letters.mjs";
import { scores } from "./lighthouse.mjs";

const checks = { axe, layout, overflow, network, keyboard, letters, lighthouse: scores };

const args = process.argv.slice(2);
const at = args.indexOf("--only");
const part = at < 0 ? "" : args.splice(at, 2)[1];
const [folder, ...names] = args;
if (!folder || names.some((n) => !checks[n])) {
	console.error(`usage: node run.mjs FOLDER [${Object.keys(checks).join(" ")}] [--only PART]`);
	process.exit(2);
}

let findings = 0;
const report = (check, page, text) => {
	findings++;
	console.log(`${page}: ${text} [${check}]`);
};

const server = await serve(folder);
const browser = await launch();
try {
	const pages = listPages(folder).filter((p) => p.includes(part));
	if (!pages.length) throw new Error(`no page with “${part}” in ${folder}`);
	for (const name of names.length ? names : Object.keys(checks)) {
		const before = findings, start = Date.now();
		const note = await checks[name]({ folder, pages, browser, server, report: report.bind(null, name) });
		console.error(`${name}: ${findings - before} findings on ${pages.length} pages${note ? `; ${note}` : ""} (${Math.round((Date.now() - start) / 1000)} s)`);
	}
} finally {
	await browser.close();
	server.close();
}
process.exit(findings ? 1 : 0);
