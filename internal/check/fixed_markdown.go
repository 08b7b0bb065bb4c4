package check

// markdownRules are held while a text is read.
func markdownRules() []fixed {
	return []fixed{
		{"callout-text", "A callout's label stands alone on its line", "GitHub and other readers of the same file show a label with text behind it as a plain quotation.", commonMark + ", alerts", "> [!WARNING]\n> Do not lift.", "> [!WARNING] Do not lift."},
		{"callout-unknown", "A callout is one of five kinds", "A kind that nobody knows has no words, colour or icon in print.", commonMark + ", alerts", "> [!WARNING]", "> [!WARNIGN]"},
		{"control-character", "A text has no control characters", "They cannot be printed, and what a reader sees is not what the author saw.", "Unicode 16, 23.1", "a space", "U+0007"},
		{"definition-unused", "A line that only gives an address has a link that uses it", "Markdown does not show such a line: a dose that is written as one would never be printed.", commonMark + ", link reference definitions", "\\[Dose]: 5", "[Dose]: 5"},
		{"direction-control", "Characters that turn the direction of text are not used", "They can print a dose backwards, and nobody sees them in the file.", "Unicode Standard Annex 9; CVE-2021-42574", "يومان (2)", "U+202E before a number"},
		{"exercise-inline", "An exercise stands alone in a paragraph", "It becomes a card with drawing, steps and dose; within a line there is no room for one.", houseForm, "![Bridge](exercise:bridge)", "Do ![Bridge](exercise:bridge) now."},
		{"exercise-link", "An exercise is written as a picture", "A link would lead to a page; on paper it would lead nowhere.", houseForm, "![Bridge](exercise:bridge)", "[Bridge](exercise:bridge)"},
		{"file-too-large", "A file has a size that a person could have written", "A broken file must not take the machine.", houseForm, "a text of some pages", "a text of more than 4 MB"},
		{"heading-attribute", "A heading has an id and classes, and no other attribute", "Anything else would be lost in print.", houseForm, "## Sleep {#sleep .advice}", "## Sleep {lang=en}"},
		{"html-raw", "A text has no HTML", "It could not be printed, and could run something on a page.", "OWASP, cross-site scripting prevention; " + houseForm, "a line break: end the line with \\", "<br>"},
		{"image-outside", "A picture is a file of the site", "A page makes no request elsewhere, and a leaflet cannot.", "GDPR, Article 5(1)(c); " + houseForm, "![Pillow between the knees](pillow.png)", "![Pillow](https://example.org/pillow.png)"},
		{"link-scheme", "A link leads to a web page, an email, a phone or one of ours", "Another address would run something, or lead nowhere from paper.", "WHATWG URL; OWASP, unvalidated redirects", "[NHS](https://www.nhs.uk/)", "[NHS](javascript:x)"},
		{"link-text", "A link has words", "A screen reader reads the address instead, letter by letter.", "WCAG 2.2, 2.4.4", "[Book a visit](https://example.org/)", "[](https://example.org/)"},
		{"markdown-unsupported", "A text has only what can be printed", "A part that a renderer does not know would vanish from the leaflet.", houseForm, "a list", "a kind of block that no page has a form for"},
		{"nesting-too-deep", "Lists and quotations do not stand within each other without end", "Three levels are hard to read; a hundred are a broken file.", houseForm, "a list within a list", "a list within a hundred lists"},
		{"table-cells", "A row has as many cells as its table has columns", "A cell too many is not shown: a number in it would never be printed.", commonMark + ", tables", "| a | b |", "| a | b | c |  in a table of two columns"},
		{"term-text", "A glossary term has the words that it explains", "The reader meets a definition without a word.", houseForm, "[osteophyte](term:osteophyte)", "[](term:osteophyte)"},
		{"utf8-invalid", "A file is UTF-8", "Other bytes print as other letters.", "RFC 3629", "a file saved as UTF-8", "a file saved as Windows-1252"},
		{"value-text", "A value brings its own words", "Words that an author puts there would contradict the figure in another country.", houseForm, "[](value:calcium)", "[700 mg](value:calcium)"},
	}
}
