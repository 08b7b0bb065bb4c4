package readability

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// syllableCounter gives the counting rule for a language; every rule gives at least 1.
// Languages that write each syllable's vowel (Polish, Russian, Spanish) are counted
// exactly but for loan words; English and French by rule and exceptions.
func syllableCounter(lang string) func(string) int {
	base, _, _ := strings.Cut(lang, "-")
	rule := map[string]func(string) int{
		"en": english,
		"es": spanish,
		"fr": french,
		"pl": polish,
		"ru": russian,
	}[base]
	if rule == nil {
		rule = func(string) int { return 1 }
	}
	return func(w string) int {
		if strings.IndexByte(w, '-') < 0 {
			return max(1, rule(w))
		}
		n := 0
		for part := range strings.SplitSeq(w, "-") {
			if part != "" {
				n += max(1, rule(part))
			}
		}
		return max(1, n)
	}
}

// russian counts vowels.
func russian(w string) int {
	n := 0
	for _, r := range w {
		switch r {
		case 'а', 'е', 'ё', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я':
			n++
		}
	}
	return n
}

// groups counts the runs of vowels.
func groups(s string, isVowel func(rune) bool) int {
	n, in := 0, false
	for _, r := range s {
		v := isVowel(r)
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// english counts vowel groups, then corrects for silent and sounded endings and for
// vowels that meet without joining; words the rules miss are in a table.
func english(w string) int {
	if strings.Contains(w, "’") || strings.Contains(w, "'") {
		w = strings.ReplaceAll(strings.ReplaceAll(w, "’", ""), "'", "")
	}
	if n, ok := englishExceptions()[w]; ok {
		return n
	}
	if strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		if n, ok := englishExceptions()[w[:len(w)-1]]; ok && !hasAnySuffix(w[:len(w)-1], "s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze") {
			return n
		}
	}
	n := groups(w, englishVowel)
	n -= silentEnding(w)
	n += meetingVowels(w)
	return n
}

// silentEnding is 1 when the last e, of -e, -es or -ed, makes no syllable.
func silentEnding(w string) int {
	if w == "" || strings.IndexByte("edsylt", w[len(w)-1]) < 0 {
		return 0
	}
	switch {
	case hasAnySuffix(w, "plement", "plements", "eement", "eements"):
		return 0
	case hasAnySuffix(w, "ely", "eful", "efully", "eless", "ement", "ements") && len(w) > 6:
		return 1
	case strings.HasSuffix(w, "ed"):
		stem := w[:len(w)-2]
		if hasAnySuffix(stem, "t", "d") || !hasConsonantEnd(stem) || groups(stem, englishVowel) == 0 {
			return 0
		}
		if len(stem) > 2 && strings.HasSuffix(stem, "l") && !isVowel(stem[len(stem)-2]) && stem[len(stem)-2] != 'l' && stem[len(stem)-2] != 'r' {
			return 0
		}
		return 1
	case strings.HasSuffix(w, "es"):
		stem := w[:len(w)-2]
		if hasAnySuffix(stem, "s", "x", "z", "ch", "sh", "c", "g") || !hasConsonantEnd(stem) || groups(stem, englishVowel) == 0 {
			return 0
		}
		if isSyllabicL(stem) {
			return 0
		}
		return 1
	case strings.HasSuffix(w, "e"):
		stem := w[:len(w)-1]
		if !hasConsonantEnd(stem) || groups(stem, englishVowel) == 0 || isSyllabicL(stem) {
			return 0
		}
		return 1
	}
	return 0
}

// isSyllabicL says that a stem ends in consonant plus l, as in ta-ble and mus-cle.
func isSyllabicL(stem string) bool {
	return len(stem) > 1 && stem[len(stem)-1] == 'l' && !isVowel(stem[len(stem)-2]) && stem[len(stem)-2] != 'l'
}

func hasConsonantEnd(s string) bool { return s != "" && !isVowel(s[len(s)-1]) }

func isVowel(c byte) bool { return englishVowel(rune(c)) }

func englishVowel(r rune) bool {
	return r == 'a' || r == 'e' || r == 'i' || r == 'o' || r == 'u' || r == 'y'
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// meetingVowels counts vowels that stand side by side in two syllables: di-et, ra-dio,
// ide-a, flu-id, be-ing.
func meetingVowels(w string) int {
	if strings.IndexByte(w, 'i') < 0 && strings.IndexByte(w, 'u') < 0 && !strings.Contains(w, "eo") && !strings.Contains(w, "nt") {
		return 0
	}
	n := 0
	for i, pair := range []string{"ia", "io", "iu", "eo", "ua", "uo", "ying", "eing", "oing", "uing", "iet", "ier", "ism", "dnt", "snt"} {
		at := strings.Index(w, pair)
		if at < 0 {
			continue
		}
		before := byte(0)
		if at > 0 {
			before = w[at-1]
		}
		switch {
		case i <= 2 && strings.IndexByte("tcsgx", before) >= 0 && pair != "iu":
		case pair == "eo" && hasAnySuffix(w, "people"):
		case pair == "ua" && strings.IndexByte("qg", before) >= 0, pair == "uo" && before == 'q':
		case pair == "ier" && at+3 == len(w) && len(w) > 4, pair == "uing" && before == 'g':
			if pair == "ier" {
				n++
			}
		case pair == "dnt" || pair == "snt":
			n++
		default:
			n++
		}
	}
	return n
}

// englishExceptions are everyday words of the field that the rules get wrong.
var englishExceptions = sync.OnceValue(func() map[string]int {
	return map[string]int{
		"area": 3, "being": 2, "breathe": 1, "breathes": 1, "business": 2, "calcium": 3, "different": 3,
		"every": 2, "everything": 3, "everyone": 3, "everyday": 3, "evening": 2, "family": 3, "medicine": 3, "medicines": 3,
		"several": 3, "sometimes": 2, "something": 2, "someone": 2, "somewhere": 2, "movement": 2, "movements": 2,
		"people": 2, "period": 3, "our": 1, "hour": 1, "hours": 1, "quiet": 2, "science": 2, "the": 1, "their": 1,
		"there": 1, "these": 1, "those": 1, "were": 1, "where": 1, "whole": 1, "idea": 3, "ideas": 3, "diet": 2,
		"create": 2, "caesarean": 4, "diarrhoea": 4, "vertebrae": 3, "oedema": 3, "anaesthetic": 4,
		"orthopaedic": 4, "paediatric": 4, "haemorrhage": 4, "haematoma": 4, "pre": 1, "poor": 1, "fire": 1, "tired": 1, "tire": 1,
		"baby": 2, "babies": 2, "easier": 3, "earlier": 3, "heavier": 3, "ibuprofen": 4, "lying": 2, "client": 2, "patient": 2, "patients": 2,
		"ourselves": 2, "themselves": 2, "yourself": 2, "yourselves": 2, "household": 2, "careful": 2, "carefully": 3, "therefore": 2,
		"forehead": 2, "somebody": 3, "anyone": 3, "breastfeed": 2, "breastfeeding": 3, "bedside": 2, "inside": 2, "outside": 2, "sideways": 2,
		"clothes": 1, "shoulder": 2, "shoulders": 2, "cause": 1, "causes": 2, "because": 2, "half": 1, "safety": 2, "useful": 2, "aspirin": 3, "associated": 5, "association": 5, "audience": 3, "axial": 3, "baseline": 2, "beyond": 2, "breastfed": 2, "coordinate": 4, "coordination": 5, "creating": 3, "elsewhere": 2, "everywhere": 3, "fluid": 2, "fluids": 2, "guideline": 2, "ingredient": 4, "lifestyle": 2, "million": 2, "opinion": 3, "osteoarthritis": 6, "pacemaker": 3, "realistic": 4, "reassuring": 4, "reinforce": 3, "rhythm": 2, "royal": 2, "somewhat": 2, "surgeon": 2, "technique": 2, "tier": 1, "squeezes": 2, "exercise": 3, "exercises": 4,
		"likely": 2, "safely": 2, "severe": 2, "severely": 3, "closely": 2, "completely": 3, "usually": 4, "gradual": 3, "gradually": 4, "usual": 3,
		"ache": 1, "aches": 1, "acheing": 2, "headache": 2, "headaches": 2, "tongue": 1, "toes": 1, "shoes": 1, "does": 1, "goes": 1, "eyes": 1, "eye": 1,
		"real": 1, "really": 2, "seeing": 2, "doing": 2, "going": 2, "social": 2, "special": 2, "specialist": 3, "physiotherapist": 6, "physiotherapy": 6, "physio": 3,
		"studies": 2, "bodies": 2, "carried": 2, "tried": 1, "worried": 2, "applied": 2, "died": 1, "supplies": 2, "carries": 2, "worries": 2,
		"naked": 2, "needed": 2, "rest": 1, "twice": 1, "nurse": 1, "vein": 1, "veins": 1, "protein": 2, "reappear": 3, "reassure": 3, "react": 2, "reaction": 3,
		"spondylolisthesis": 7, "osteoporosis": 6, "osteophyte": 4, "osteophytes": 4, "diclofenac": 4, "paracetamol": 5, "epidural": 4, "sciatica": 4,
		"wee": 1, "poo": 1, "milligrams": 3, "micrograms": 3, "hygiene": 2, "nausea": 3, "pneumonia": 4, "bacteria": 4, "radio": 3, "ratio": 3, "video": 3,
	}
})

// spanishMuteU drops the u that only keeps a q or g hard.
var spanishMuteU = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("qu", "q", "gue", "ge", "gui", "gi", "gué", "gé", "guí", "gí")
})

// spanish counts nuclei: strong vowels each make one; a weak vowel (i, u, ü, y at the end)
// beside a strong one joins it unless it carries an accent; silent u of que, gui.
func spanish(w string) int {
	if strings.ContainsAny(w, "qg") {
		w = spanishMuteU().Replace(w)
	}
	n, prevStrong, prevWeak := 0, false, false
	for i, r := range w {
		strong := spanishStrong(r)
		weak := r == 'i' || r == 'u' || r == 'ü' || r == 'y' && i == len(w)-1
		switch {
		case strong && !prevWeak, r == 'í', r == 'ú':
			n++
		case weak && !prevStrong && !prevWeak:
			n++
		}
		prevStrong, prevWeak = strong, weak
		if r == 'í' || r == 'ú' {
			prevStrong, prevWeak = false, false
		}
	}
	return n
}

func spanishStrong(r rune) bool {
	switch r {
	case 'a', 'e', 'o', 'á', 'é', 'ó', 'í', 'ú':
		return true
	}
	return false
}

// french counts vowel groups and drops the mute e of -e, -es and -ent in longer words.
func french(w string) int {
	if strings.Contains(w, "’") {
		for _, elided := range []string{"l’", "d’", "j’", "n’", "s’", "t’", "m’", "c’", "qu’"} {
			w = strings.TrimPrefix(w, elided)
		}
	}
	n := groups(w, frenchVowel)
	if strings.Contains(w, "é") || strings.Contains(w, "ï") || strings.Contains(w, "ie") {
		for _, hiatus := range []string{"éa", "éo", "éi", "ïe", "oï", "aï", "plie", "blie", "crie", "prie", "trie", "brie"} {
			n += strings.Count(w, hiatus)
		}
	}
	if n > 1 && (hasAnySuffix(w, "e", "es") && !hasAnySuffix(w, "ée", "ées", "ie", "ies", "ue", "ues", "oie", "aie")) {
		n--
	}
	return n
}

func frenchVowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'à', 'â', 'ä', 'é', 'è', 'ê', 'ë', 'î', 'ï', 'ô', 'ö', 'ù', 'û', 'ü', 'œ', 'æ':
		return true
	}
	return false
}

// polish counts vowels; an i before another vowel only softens the consonant before it.
func polish(w string) int {
	n := 0
	for i, r := range w {
		if !polishVowel(r) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(w[i+utf8.RuneLen(r):]); r == 'i' && polishVowel(next) {
			continue
		}
		n++
	}
	return n
}

func polishVowel(r rune) bool {
	switch r {
	case 'a', 'ą', 'e', 'ę', 'i', 'o', 'ó', 'u', 'y':
		return true
	}
	return false
}
