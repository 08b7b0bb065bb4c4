package check

import (
	"fmt"

	"handout/internal/diag"
)

var keyMessage = Rule{
	ID: "key-message", Severity: diag.Error, Limit: 3,
	Title:  "Every article and section opens with one key message of at most three sentences",
	Why:    "A reader who stops after the first lines must have had the main message.",
	Source: "CDC Clear Communication Index, questions 1 to 3",
	Good:   "key_message = \"Keep moving. Ring if you tick a sign.\"",
	Bad:    "key_message = \"\"",
	text: func(p *pass, t *articleText) {
		checkKeyMessage(p, t.Locale, t.Pos, "article "+t.article.ID, t.KeyMessage)
		for _, s := range t.Sections {
			checkKeyMessage(p, t.Locale, s.Pos, "section "+s.ID, s.KeyMessage)
		}
	},
}

func checkKeyMessage(p *pass, locale string, pos diag.Pos, what, message string) {
	if message == "" {
		p.report(locale, pos, what+" has no key message", "add key_message to the front matter")
		return
	}
	sentences, _ := appendSentences(nil, locale, message)
	if n := len(sentences); n > int(p.limit()) {
		p.report(locale, pos, fmt.Sprintf("the key message of %s has %d sentences", what, n), fmt.Sprintf("keep it to %d", int(p.limit())))
	}
}
