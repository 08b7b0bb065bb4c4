package compare

import (
	"handout/internal/check/readability"
)

// classOf is the class of a change to words of a role, in a text of a language.
func classOf(locale string, role Role, words []Word) Class {
	switch role {
	case RoleSign, RoleAdvice, RoleDose, RoleStart, RoleStop, RoleNotFor, RoleWarning, RoleEmergency, RoleContact:
		return Clinical
	case RoleFigure:
		return Pictures
	case RoleAlt:
		return Structure
	case RoleMetadata, RoleReference:
		return Metadata
	case RoleTranslation:
		return Translation
	}
	if vital(locale, words) {
		return Clinical
	}
	return Wording
}

// readingScores compares how easy a page reads before and after.
func readingScores(locale string, before, after *webPage) []Score {
	old := readability.Count(locale, texts(before))
	new := readability.Count(locale, texts(after))
	if old.Words == 0 || new.Words == 0 {
		return nil
	}
	var scores []Score
	for _, f := range readability.Formulas(locale) {
		if a, b := f.Score(old), f.Score(new); a != b {
			scores = append(scores, Score{f.Name, a, b})
		}
	}
	return scores
}

func texts(p *webPage) []string {
	var out []string
	for _, s := range p.Passages {
		switch s.Role {
		case RoleFigure, RoleReference, RoleMetadata, RoleContact, RoleFooter, RoleEmergency, RoleAlt:
		default:
			out = append(out, s.Text)
		}
	}
	return out
}
