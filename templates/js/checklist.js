// The referral checklist: a ticked sign shows at once, below it, what to do. Ticks live in
// the page alone: nothing is stored or sent, and leaving the page forgets them.
(() => {
	const calm = matchMedia("(prefers-reduced-motion: reduce)");

	// Two live regions stand ready from the start: readers hear changes to those only.
	const region = (politeness) => {
		const p = document.createElement("p");
		p.className = "hidden";
		p.setAttribute("aria-live", politeness);
		document.querySelector("main").append(p);
		return p;
	};

	// answerFor builds the panel of a tier from its advice, which stands in the page anyway.
	const answerFor = (tier) => {
		const panel = document.createElement("div");
		panel.className = "answer";
		const label = document.createElement("p");
		label.className = "label";
		label.textContent = tier.dataset.ticked;
		panel.append(label);
		const call = tier.dataset.tier === "emergency" && document.querySelector(".emergency .call");
		if (call) {
			const line = document.createElement("p");
			line.append(call.cloneNode(true));
			panel.append(line);
		}
		const advice = tier.querySelector(".advice")?.cloneNode(true);
		if (advice) {
			advice.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
			// Whom to call comes first, then why.
			const calls = (e) => (e.querySelector("a[href^='tel:']") ? 0 : 1);
			panel.append(...[...advice.children].sort((a, b) => calls(a) - calls(b)));
		}
		return panel;
	};

	const start = (form) => {
		const urgent = region("assertive");
		const polite = region("polite");
		const tools = form.querySelector(".tools");
		const answers = new Map();
		if (tools) tools.hidden = false;

		const announce = (tier, text) => {
			const emergency = tier.dataset.tier === "emergency";
			(emergency ? polite : urgent).textContent = "";
			(emergency ? urgent : polite).textContent = text;
		};

		const update = (tier, box) => {
			const ticked = [...tier.querySelectorAll("input:checked")];
			const answer = answers.get(tier) || answerFor(tier);
			answers.set(tier, answer);
			tier.classList.toggle("ticked", ticked.length > 0);
			if (!ticked.length) {
				answer.remove();
				announce(tier, "");
				return;
			}
			const at = box && box.checked ? box : ticked[ticked.length - 1];
			at.closest("li").append(answer);
			if (!box || !box.checked) return;
			announce(tier, answer.textContent);
			answer.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
		};

		form.addEventListener("submit", (event) => event.preventDefault());
		form.addEventListener("change", (event) => {
			const tier = event.target.closest("[data-tier]");
			if (tier) update(tier, event.target);
		});
		form.addEventListener("click", (event) => {
			const what = event.target.closest("[data-do]")?.dataset.do;
			if (what === "clear") {
				form.reset();
				form.querySelectorAll("[data-tier]").forEach((tier) => update(tier));
				form.querySelector("input")?.focus();
			}
			if (what === "print") {
				document.documentElement.classList.add("print-ticked");
				print();
			}
		});
		addEventListener("afterprint", () => document.documentElement.classList.remove("print-ticked"));
	};

	document.querySelectorAll("form.checklist").forEach(start);
})();
