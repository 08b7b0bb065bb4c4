package check

// translationRules are held while a translation is held against its source.
func translationRules() []fixed {
	return []fixed{
		{"translation-method", "A translation says who made it, and how", "A page of a machine's translation says so to its reader.", "45 CFR 92.201(c)(3); MedlinePlus criteria for multilingual information", "[translation]\nmethod = \"human\"\ntranslator = \"Language service\"", "no [translation]"},
		{"translation-missing", "Every section is translated", "The page says that it is not, in the reader's language; for the signs that send her to hospital that is not enough, and is an error.", "MedlinePlus criteria for multilingual information", "## Sueño {#sleep .advice}", "the section left out"},
		{"translation-stale", "A translation says what its source says now", "A warning that changed in English alone is a danger to everyone else; for the signs that send a reader to hospital it is an error.", "MedlinePlus criteria for multilingual information: update process", "[fingerprints]\nsleep = \"the source's now\"   # handout check --accept es writes it", "the source changed since"},
	}
}
