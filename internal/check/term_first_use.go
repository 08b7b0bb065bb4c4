package check

import (
	"fmt"

	"handout/internal/diag"
)

var termFirstUse = Rule{
	ID: "term-first-use", Severity: diag.Warning,
	Title:  "A medical term is a glossary term where a section first uses it",
	Why:    "A term is defined where it stands, in print too; a word that the reader meets before its definition is lost on her.",
	Source: "PEMAT-P item 4",
	Good:   "This is called [spondylolisthesis](term:spondylolisthesis).",
	Bad:    "This is called spondylolisthesis.",
	unit: func(p *pass, u *unit) {
		if u.section == nil {
			return
		}
		for _, use := range p.terms[u.Locale].bareUses(u.blocks) {
			p.report(u.Locale, use.pos, fmt.Sprintf("%q is used before it is defined", use.word), fmt.Sprintf("write [%s](term:%s)", use.word, use.id))
		}
	},
}
