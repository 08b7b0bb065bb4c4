// A machine without letters for the page's script is lent the site's. There every sign is a box
// of its own, even the mark that belongs below the letter before it. The page's own list of fonts is
// asked: Chromium may find no letters for the generic one when a font of the list has them.
(() => {
	const sample = { bn: "ক্", hi: "क्" }[document.documentElement.lang];
	const pen = sample && document.createElement("canvas").getContext("2d");
	if (!pen) return;
	pen.font = `32px ${getComputedStyle(document.body).fontFamily}`;
	const width = (text) => pen.measureText(text).width;
	document.documentElement.classList.toggle("lent-letters", width(sample) > 1.5 * width(sample[0]));
})();
