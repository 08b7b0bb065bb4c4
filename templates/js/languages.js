// The language menu closes as readers expect: with Escape, or with a click elsewhere.
(() => {
	const menu = document.querySelector(".languages details");
	if (!menu) return;
	document.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || !menu.open) return;
		menu.open = false;
		menu.querySelector("summary").focus();
	});
	document.addEventListener("click", (event) => {
		if (menu.open && !menu.contains(event.target)) menu.open = false;
	});
})();
