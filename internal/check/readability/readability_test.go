package readability

import (
	"math"
	"testing"
)

// The counts of these texts were made by hand, word by word; the scores follow from the
// formulas on paper.
func TestHandCountedTexts(t *testing.T) {
	tests := []struct {
		name, lang string
		blocks     []string
		exempt     []string
		want       Counts
		scores     map[string]float64
	}{
		{
			name: "six plain sentences", lang: "en",
			blocks: []string{"The cat sat on the mat. It was warm. The dog ran by. She did not look up. Now it is dark. Good night."},
			want:   Counts{Sentences: 6, Words: 24, Syllables: 24},
			scores: map[string]float64{"flesch-kincaid": -2.23, "smog": 3.13},
		},
		{
			name: "list items and heading are sentences", lang: "en",
			blocks: []string{"What to do", "Lie on your back", "Bend both knees", "Breathe out slowly"},
			want:   Counts{Sentences: 4, Words: 13, Syllables: 14},
			scores: map[string]float64{"flesch-kincaid": -1.61, "smog": 3.13},
		},
		{
			name: "long words", lang: "en",
			blocks: []string{"Physiotherapy helps many people. Osteoporosis is uncommon. Ask your doctor about medicines."},
			// phy-si-o-ther-a-py 6 helps 1 ma-ny 2 peo-ple 2 | os-te-o-po-ro-sis 6 is 1 un-com-mon 3 | ask 1 your 1 doc-tor 2 a-bout 2 med-i-cines 3
			want:   Counts{Sentences: 3, Words: 12, Syllables: 30, Polysyllables: 4},
			scores: map[string]float64{"flesch-kincaid": 15.47, "smog": 9.73},
		},
		{
			name: "the topic word does not count", lang: "en", exempt: []string{"osteoporosis"},
			blocks: []string{"Physiotherapy helps many people. Osteoporosis is uncommon. Ask your doctor about medicines."},
			want:   Counts{Sentences: 3, Words: 12, Syllables: 30, Polysyllables: 3},
			scores: map[string]float64{"smog": 8.84},
		},
		{
			name: "numbers are no words and points in them end nothing", lang: "en",
			blocks: []string{"Take 2.5 ml at 10.30 with food."},
			want:   Counts{Sentences: 1, Words: 5, Syllables: 5},
			scores: map[string]float64{"flesch-kincaid": -1.84},
		},
		{
			name: "spanish", lang: "es",
			// Túm-be-se bo-ca a-rri-ba. Do-ble las ro-di-llas des-pa-cio.
			blocks: []string{"Túmbese boca arriba. Doble las rodillas despacio."},
			want:   Counts{Sentences: 2, Words: 7, Syllables: 17},
			scores: map[string]float64{"fernandez-huerta": 57.56, "inflesz": 52.04},
		},
		{
			name: "russian", lang: "ru",
			// Ля-гте на спи-ну. Со-гни-те ко-ле-ни.
			blocks: []string{"Лягте на спину. Согните колени."},
			want:   Counts{Sentences: 2, Words: 5, Syllables: 11},
			scores: map[string]float64{"flesch-russian": 71.37},
		},
		{
			name: "polish", lang: "pl",
			// Po-łóż się na ple-cach. Zeg-nij ko-la-na.
			blocks: []string{"Połóż się na plecach. Zegnij kolana."},
			want:   Counts{Sentences: 2, Words: 6, Syllables: 11},
			scores: map[string]float64{"fog-pl": 1.2},
		},
		{
			name: "french", lang: "fr",
			// Al-lon-gez-vous sur le dos. Pli-ez les ge-noux.
			blocks: []string{"Allongez-vous sur le dos. Pliez les genoux."},
			want:   Counts{Sentences: 2, Words: 7, Syllables: 12},
			scores: map[string]float64{"kandel-moles": 77.28},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Count(tt.lang, tt.blocks, tt.exempt...)
			if got.Sentences != tt.want.Sentences || got.Words != tt.want.Words || got.Syllables != tt.want.Syllables || got.Polysyllables < tt.want.Polysyllables {
				t.Errorf("counts %+v, want %+v", got, tt.want)
			}
			for _, f := range Formulas(tt.lang) {
				if want, ok := tt.scores[f.ID]; ok && math.Abs(f.Score(got)-want) > 0.011 {
					t.Errorf("%s = %.2f, want %.2f", f.ID, f.Score(got), want)
				}
			}
		})
	}
}

func TestNoFormulaWhereNoneIsPublished(t *testing.T) {
	for _, lang := range []string{"vi", "hi", "bn", "zh-Hans", "ar"} {
		if f := Formulas(lang); f != nil {
			t.Errorf("%s has %d formulas, want none", lang, len(f))
		}
	}
}

func TestEnglishSyllables(t *testing.T) {
	for word, want := range map[string]int{
		"back": 1, "muscle": 2, "table": 2, "lifted": 2, "raised": 1, "baby": 2, "exercise": 3, "movement": 2,
		"pelvic": 2, "ligament": 3, "vertebra": 3, "temperature": 4, "numbness": 2, "tingling": 2, "emergency": 4,
		"breastfeeding": 3, "pillow": 2, "knees": 1, "slowly": 2, "appointment": 3, "radio": 3, "diet": 2, "pregnancy": 3,
	} {
		if got := english(word); got != want {
			t.Errorf("%s has %d syllables, want %d", word, got, want)
		}
	}
}
