package readability

import (
	"math"
	"strings"
)

// Formula is one published measure of one language.
type Formula struct {
	ID     string // "smog", "flesch-kincaid", …
	Name   string
	Source string
	// Target is the hardest score that a patient leaflet should have.
	Target float64
	// HigherIsEasier tells scales of ease from school grades.
	HigherIsEasier bool
	score          func(Counts) float64
}

// Score gives the formula's value for a text of at least one sentence and one word.
func (f Formula) Score(c Counts) float64 { return math.Round(f.score(c)*100) / 100 }

// Meets says whether a score is on target.
func (f Formula) Meets(score float64) bool {
	if f.HigherIsEasier {
		return score >= f.Target
	}
	return score <= f.Target
}

// Formulas lists the measures of a language; nil means that none is published for it, so
// that sentence length alone is judged. (OSMAN for Arabic needs vocalised text.)
func Formulas(lang string) []Formula {
	base, _, _ := strings.Cut(lang, "-")
	switch base {
	case "en":
		return []Formula{fleschKincaid, smog}
	case "es":
		return []Formula{fernandezHuerta, inflesz}
	case "fr":
		return []Formula{kandelMoles, lix}
	case "pl":
		return []Formula{fogPL, lix}
	case "ru":
		return []Formula{fleschRussian, lix}
	}
	return nil
}

// wordsPerSentence (ASL) and syllablesPerWord (ASW) are what most formulas weigh.
func wordsPerSentence(c Counts) float64 { return float64(c.Words) / float64(c.Sentences) }
func syllablesPerWord(c Counts) float64 { return float64(c.Syllables) / float64(c.Words) }

var fleschKincaid = Formula{
	ID: "flesch-kincaid", Name: "Flesch–Kincaid grade", Target: 6,
	Source: "Kincaid et al. 1975, Research Branch Report 8-75",
	score:  func(c Counts) float64 { return 0.39*wordsPerSentence(c) + 11.8*syllablesPerWord(c) - 15.59 },
}

var smog = Formula{
	ID: "smog", Name: "SMOG grade", Target: 9,
	Source: "McLaughlin 1969, Journal of Reading 12(8):639; regression form",
	score: func(c Counts) float64 {
		return 1.043*math.Sqrt(float64(c.Polysyllables)*30/float64(c.Sentences)) + 3.1291
	},
}

var fernandezHuerta = Formula{
	ID: "fernandez-huerta", Name: "Fernández Huerta", Target: 70, HigherIsEasier: true,
	Source: "Fernández Huerta 1959, Consigna 214:29; as corrected by Law 2011",
	score:  func(c Counts) float64 { return 206.84 - 60*syllablesPerWord(c) - 1.02*wordsPerSentence(c) },
}

var inflesz = Formula{
	ID: "inflesz", Name: "Szigriszt-Pazos, INFLESZ scale", Target: 65, HigherIsEasier: true,
	Source: "Barrio-Cantalejo et al. 2008, An. Sist. Sanit. Navar. 31(2):135",
	score:  func(c Counts) float64 { return 206.835 - 62.3*syllablesPerWord(c) - wordsPerSentence(c) },
}

var kandelMoles = Formula{
	ID: "kandel-moles", Name: "Kandel–Moles", Target: 60, HigherIsEasier: true,
	Source: "Kandel and Moles 1958, Cahiers d’études de radio-télévision 19:253",
	score:  func(c Counts) float64 { return 207 - 1.015*wordsPerSentence(c) - 73.6*syllablesPerWord(c) },
}

var fleschRussian = Formula{
	ID: "flesch-russian", Name: "Flesch reading ease for Russian", Target: 50, HigherIsEasier: true,
	Source: "Oborneva 2006",
	score:  func(c Counts) float64 { return 206.835 - 1.3*wordsPerSentence(c) - 60.1*syllablesPerWord(c) },
}

var fogPL = Formula{
	ID: "fog-pl", Name: "FOG-PL", Target: 9,
	Source: "Pisarek 1969; Gruszczyński et al. 2015",
	score: func(c Counts) float64 {
		return 0.4 * (wordsPerSentence(c) + 100*float64(c.HardWords)/float64(c.Words))
	},
}

var lix = Formula{
	ID: "lix", Name: "LIX", Target: 45,
	Source: "Björnsson 1968; bands read for all European languages (Anderson 1983, Journal of Reading 26:490)",
	score: func(c Counts) float64 {
		return wordsPerSentence(c) + 100*float64(c.LongWords)/float64(c.Words)
	},
}
