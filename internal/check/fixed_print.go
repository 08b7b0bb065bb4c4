package check

// printRules are held while pages and leaflets are made; those of the theme, by a check, too.
func printRules() []fixed {
	internal := "a gap between two parts of handout: please report it"
	return []fixed{
		{"figure-failed", "A figure can be drawn", "The card would have no picture.", "PEMAT-P item 26", "a pose that the body can take", "a pose that cannot be drawn"},
		{"glyph-missing", "The fonts have every character of a text", "A reader would see a box where a letter was.", "PDF/UA-1 (ISO 14289-1), 7.21.8: no .notdef glyph", "letters of the language", "a letter of another script"},
		{"image-missing", "A picture that is printed was loaded", "The reader would see a gap.", "WCAG 2.2, 1.1.1", "a picture beside the article", "a name spelt otherwise"},
		{"page-overflow", "Everything fits on a page", "What is taller than a page would be cut off.", "UKAAF, Clear print and large print minimum standards (2012)", "rows of a few lines", "a table row that is longer than a page"},
		{"print-unknown", "Everything in a text can be printed", "A part without a form in print would vanish from the leaflet.", houseForm, "a callout of the five kinds", internal},
		{"qr-failed", "The address of a page fits into a QR code", "A leaflet could not lead to its page.", "ISO/IEC 18004", "a short base_url", "one of a thousand characters"},
		{"theme-field", "Headers and footers hold fields that there are", "A misspelt one would leave out the version, or the page number.", houseForm, "footer = [\"version\"]", "footer = [\"versoin\"]"},
		{"theme-figure", "Colours of a figure can be told apart in grey", "Wards print in grey.", "WCAG 2.2, 1.4.1 and 1.4.11", "[figure] colours of 1.6 to 1 in grey", "two alike"},
		{"theme-size", "Type is large enough to be read", "Body text of 12 points and 18 in large print; nothing under 10, and 16 in large print.", "UKAAF, Clear print and large print minimum standards (2012); RNIB", "body = 12", "body = 9"},
		{"theme-value", "A setting of the print theme is one that there is", "Another would be ignored unseen.", houseForm, "references = \"section\"", "references = \"everywhere\""},
		{"web-block", "Every block has a form on the web", "A part without one would vanish from the page.", houseForm, "a paragraph", internal},
		{"web-callout", "Every callout has a form on the web", "A warning without one would vanish from the page.", houseForm, "> [!WARNING]", internal},
		{"web-inline", "Every inline has a form on the web", "A word without one would vanish from the page.", houseForm, "**bold**", internal},
	}
}
