package compare

import (
	"slices"
	"strings"
	"unicode"

	"handout/internal/check/readability"
)

// classOf is the class of a change to words of a role.
func classOf(role Role, words []Word) Class {
	switch role {
	case RoleSign, RoleAdvice, RoleDose, RoleStart, RoleStop, RoleNotFor, RoleWarning:
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
	for _, w := range words {
		if w.Op != Same && vital(w.Text) {
			return Clinical
		}
	}
	return Wording
}

// vital says that text has a number, the name of a medicine, or a word that turns the
// meaning round.
func vital(text string) bool {
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return true
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '’' }) {
		if slices.Contains(negations(), w) || isMedicine(w) {
			return true
		}
	}
	return false
}

// negations are the words of the site's languages that turn a sentence into its opposite or
// bound it.
func negations() []string {
	return []string{
		"not", "no", "never", "don’t", "without", "unless", "only", "until",
		"nunca", "sin", "solo", "ne", "pas", "jamais", "sans", "seulement",
		"nie", "nigdy", "bez", "tylko", "không", "đừng", "chỉ", "не", "нет", "никогда", "без", "только",
		"لا", "ليس", "بدون", "فقط", "नहीं", "न", "मत", "केवल", "सिर्फ़", "না", "নয়", "শুধু", "不", "没", "勿", "别", "仅", "只",
	}
}

// isMedicine knows the stems that international non-proprietary names share (WHO, The use
// of stems in the selection of INN, 2018) and the plain names of leaflets, in Latin script.
func isMedicine(word string) bool {
	for _, stem := range []string{"profen", "fenac", "cetamol", "acetaminophen", "aminophène", "aspirin", "codein", "dronate", "dronic", "calci", "vitamin", "morphin", "triptan", "cillin", "mycin", "parin", "olol", "pril", "sartan", "statin", "azole", "cortison", "predniso", "heparin", "insulin"} {
		if strings.Contains(word, stem) {
			return true
		}
	}
	return false
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
		case RoleFigure, RoleReference, RoleMetadata, RoleContact, RoleAlt:
		default:
			out = append(out, s.Text)
		}
	}
	return out
}
