// The buttons of a moving figure take each other's place; the focus goes along, so that
// Enter plays and Enter pauses. Paused, the clock of its animations stands still, and playing
// goes on from there. Without this script the animations hear the clicks themselves, and
// playing starts anew.
(() => {
	document.querySelectorAll(".moving svg").forEach((svg) => {
		const play = svg.querySelector(".figure-play"), pause = svg.querySelector(".figure-pause");
		const moves = [...svg.querySelectorAll("animate")];
		if (!play || !pause || !moves.length) return;
		let end = -1; // of the cycle, on the animations' clock
		const over = () => svg.getCurrentTime() >= end - 0.02;
		const show = (button) => [play, pause].forEach((b) => b.setAttribute("display", b === button ? "inline" : "none"));
		const begin = () => {
			moves.forEach((m) => m.beginElement());
			end = svg.getCurrentTime() + moves[0].getSimpleDuration();
		};
		svg.querySelectorAll(".figure-control set").forEach((set) => set.remove());
		moves[0].addEventListener("endEvent", () => {
			const focused = document.activeElement === pause;
			show(play);
			if (focused) play.focus();
		});
		// In the capture phase, before the animations hear of it.
		svg.addEventListener("click", (event) => {
			const from = event.target.closest(".figure-control");
			if (!from) return;
			event.preventDefault();
			event.stopPropagation();
			if (from === pause) {
				svg.pauseAnimations();
			} else {
				svg.unpauseAnimations();
				if (over()) begin();
			}
			const to = from === pause ? play : pause;
			show(to);
			requestAnimationFrame(() => requestAnimationFrame(() => to.focus()));
		}, true);
	});
})();
