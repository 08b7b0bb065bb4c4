package check

// exerciseRules are held while exercises are read.
func exerciseRules() []fixed {
	return []fixed{
		{"caption-missing", "Every frame of a figure has a caption", "Who cannot see the picture, or reads it in grey, has the words.", "PEMAT-P items 15 to 18; WCAG 2.2, 1.1.1", "[captions]\nstart = \"Lie down\"", "a frame without one"},
		{"caption-unknown", "A caption belongs to a frame of the figure", "It would stand nowhere.", houseForm, "start = \"Lie down\"", "strat = \"Lie down\""},
		{"dose-missing", "An exercise has a dose", "An exercise without a dose is overdone.", "PEMAT-P item 22", "[dose]\nrepetitions = 5", "no [dose]"},
		{"dose-number", "The numbers of a dose are above zero and a range ends above its beginning", "A dose of zero, or one that runs backwards, is a clinical incident.", "PEMAT-P item 22", "sets = 2\nsets_max = 3", "sets = 0"},
		{"dose-when", "The time of a dose is one that every language has words for", "A translation cannot change a dose.", houseForm, "when = \"each-feed\"", "when = \"sometimes\""},
		{"exercise-kind", "An exercise is an exercise or a position", "A position has no stop rule and no mistakes; an exercise has both.", houseForm, "kind = \"exercise\"", "kind = \"stretch\""},
		{"exercise-missing", "An exercise on a leaflet has its text in that language", "The card would be empty.", houseForm, "content/exercises/bridge/es.md", "no es.md"},
		{"exercise-part", "An exercise has steps, mistakes and stop rules, each one list", "A card has a place for each; a stop rule in another would be missed.", "PEMAT-P items 20, 22 and 26", "## Stop if {#stop}\n\n- You have sharp pain", "no ## … {#stop}"},
		{"exercise-picture", "An exercise has a figure or pictures", "An exercise is learnt from a picture.", "PEMAT-P item 26", "[frame.start]", "neither [figure] nor pictures"},
		{"exercise-unknown", "Every exercise that is named exists", "The reader would find a gap where an exercise was.", houseForm, "![Bridge](exercise:bridge)", "![Bridge](exercise:brige)"},
		{"figure", "A body can do what the figure shows", "A patient copies the picture: a joint beyond its range teaches the wrong thing.", "joint ranges: American Academy of Orthopaedic Surgeons, 1965; Norkin and White, Measurement of Joint Motion", "knee_flexion = 90", "knee_flexion = 190"},
		{"start-condition", "A condition to start is one that every language has words for", "A translation cannot change when it is safe to begin.", houseForm, "conditions = [\"wound-healed\"]", "conditions = [\"wound-heeled\"]"},
		{"start-missing", "An exercise says when to begin after each kind of birth", "After a caesarean most begin later.", "house rule", "[start.caesarean]", "[start.vaginal] alone"},
		{"start-span", "A time to start ends after it begins", "A span that runs backwards says nothing.", houseForm, "from = 6\nto = 12", "from = 12\nto = 6"},
		{"start-unit", "A time to start is in days or weeks", "Every language has words for these.", houseForm, "unit = \"week\"", "unit = \"month\""},
	}
}
