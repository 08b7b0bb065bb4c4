// The buttons of a moving figure take each other's place; the focus goes along, so that
// Enter plays and Enter pauses.
(() => {
	document.querySelectorAll(".moving svg").forEach((svg) => {
		svg.addEventListener("click", (event) => {
			const from = event.target.closest(".figure-control");
			if (!from) return;
			event.preventDefault();
			const to = svg.querySelector(from.matches(".figure-play") ? ".figure-pause" : ".figure-play");
			requestAnimationFrame(() => requestAnimationFrame(() => to?.focus()));
		});
	});
})();
