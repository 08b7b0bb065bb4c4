// A built site: its pages, and a server on the loopback that sends them as a plain web host
// does, compressed and below the path of base_url, as on a project page.
import { createServer } from "node:http";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, relative, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

const types = {
	".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
	".xml": "application/xml", ".txt": "text/plain", ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg",
	".json": "application/json", ".woff2": "font/woff2",
};
const compressible = new Set([".html", ".css", ".js", ".svg", ".xml", ".txt", ".json"]);

// listPages gives the paths of a folder's HTML pages, sorted.
export function listPages(folder) {
	return readdirSync(folder, { recursive: true })
		.filter((p) => p.endsWith(".html"))
		.map((p) => p.split(sep).join("/"))
		.sort();
}

// basePath is the path of base_url, as the start page's own address tells it.
function basePath(folder) {
	const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(folder, "index.html"), "utf8"));
	return canonical ? new URL(canonical[1]).pathname : "/";
}

// inPieces after an address asks for the page as a slow network brings it: up to its main part, tag
// by tag.
export const inPieces = "?in-pieces";

// sendInPieces leaves the browser the time of a frame to show what it has after each tag.
async function sendInPieces(page, response) {
	const head = page.indexOf("<body"), main = page.indexOf("<main");
	response.write(page.slice(0, head));
	for (const tag of page.slice(head, main).match(/[^>]*>/g)) {
		response.write(tag);
		await pause(20);
	}
	response.end(page.slice(main));
}

// serve resolves to { url, requests, bytes, close }: url ends in the path of base_url, requests lists what
// was asked for, bytes what was sent for it, both since the last reset().
export async function serve(folder) {
	const base = basePath(folder);
	const state = { requests: [], bytes: 0 };
	const server = createServer((request, response) => {
		const url = new URL(request.url, "http://site");
		const path = decodeURIComponent(url.pathname);
		state.requests.push(path);
		let file = join(folder, path.startsWith(base) ? path.slice(base.length) : "404.html");
		let status = 200;
		if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
		if (!path.startsWith(base) || relative(folder, file).startsWith("..") || !existsSync(file)) {
			status = 404;
			file = join(folder, "404.html");
		}
		let body = readFileSync(file);
		const headers = { "content-type": types[extname(file)] || "application/octet-stream" };
		if (url.search === inPieces) {
			response.writeHead(status, headers);
			return sendInPieces(body.toString(), response);
		}
		if (compressible.has(extname(file))) {
			body = gzipSync(body, { level: 6 });
			headers["content-encoding"] = "gzip";
		}
		state.bytes += body.length;
		response.writeHead(status, headers).end(body);
	});
	await new Promise((done) => server.listen(0, "127.0.0.1", done));
	return {
		url: `http://127.0.0.1:${server.address().port}${base}`,
		state,
		reset: () => Object.assign(state, { requests: [], bytes: 0 }),
		close: () => server.close(),
	};
}

// isLeaflet tells the pages of sections and exercises from lists and start pages.
export const isLeaflet = (page) => page.split("/").length === 3 && !page.endsWith("/index.html");

// launch starts the Chromium that CHROMIUM or the path names. FONTS names a folder of a folder
// a family: with it the browser has the families given (all, when none are), as a reader's machine
// has fonts for her language. Those of this machine it has only with all.
export function launch({ args = [], families = [] } = {}) {
	const env = { ...process.env };
	if (process.env.FONTS) env.FONTCONFIG_FILE = fontconfig(process.env.FONTS, families);
	return chromium.launch({
		executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
		args: ["--no-sandbox", "--disable-gpu", ...args], env,
	});
}

// fontconfig writes the settings that make a program see these fonts, and gives their file.
function fontconfig(folder, families) {
	const to = mkdtempSync(join(tmpdir(), "handout-fonts-"));
	const dirs = families.length ? families.map((f) => `<dir>${join(folder, f)}</dir>`) : [`<include>/etc/fonts/fonts.conf</include><dir>${folder}</dir>`];
	const file = join(to, "fonts.conf");
	writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join("")}<cachedir>${to}</cachedir></fontconfig>`);
	process.on("exit", () => rmSync(to, { recursive: true, force: true }));
	return file;
}

// inTabs takes pages from the front of a list into several tabs at once, each in a context of its
// own, a process of its own in the browser: job(tab, page) for each page. atStart runs in each
// page before its own scripts.
export async function inTabs(browser, { tabs, atStart = () => {}, ...options }, pages, job) {
	const queue = [...pages];
	await Promise.all(Array.from({ length: tabs }, async () => {
		const context = await browser.newContext(options);
		await context.addInitScript(atStart);
		const tab = await context.newPage();
		for (let page = queue.shift(); page; page = queue.shift()) await job(tab, page);
		await context.close();
	}));
}
