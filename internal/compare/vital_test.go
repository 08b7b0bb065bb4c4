package compare

import "testing"

// What a change of words weighs, in the site's languages.
func TestClassOfWords(t *testing.T) {
	tests := []struct {
		locale, old, new string
		want             Class
	}{
		{"en", "Walk each day.", "Stroll each day.", Wording},
		{"en", "Take 50 mg.", "Take 50 µg.", Clinical},
		{"en", "Wait 6 weeks.", "Wait 6 days.", Clinical},
		{"en", "Wait about 6 weeks.", "Wait over 6 weeks.", Clinical},
		{"en", "Do it twice.", "Do it once.", Clinical},
		{"en", "You can lift.", "You cannot lift.", Clinical},
		{"en", "Lift the left leg.", "Lift the right leg.", Clinical},
		{"en", "Call soon.", "Call at some point.", Clinical},
		{"en", "Rest. Then walk.", "Rest, then walk.", Wording},
		{"es", "No tome aspirina.", "Tome aspirina.", Clinical},
		{"es", "Camine un poco.", "Pasee un poco.", Wording},
		{"fr", "Ce n’est pas grave.", "C’est grave.", Clinical},
		{"fr", "Marchez dans la rue.", "Marchez dans le parc.", Wording},
		{"pl", "Weź ibuprofen.", "Weź paracetamol.", Clinical},
		{"vi", "Không nâng vật nặng.", "Nâng vật nặng.", Clinical},
		{"ru", "Примите ибупрофен.", "Примите парацетамол.", Clinical},
		{"ru", "Ходите дома.", "Гуляйте дома.", Wording},
		{"ar", "لا تأخذي الدواء.", "خذي الدواء.", Clinical},
		{"ar", "ولا تحملي الطفل.", "احملي الطفل.", Clinical},
		{"ar", "خذي الباراسيتامول.", "خذي الإيبوبروفين.", Clinical},
		{"ar", "انتظري 6 أسابيع.", "انتظري 6 أيام.", Clinical},
		{"ar", "انتظري ٦ أسابيع.", "انتظري ٩ أسابيع.", Clinical},
		{"ar", "امشي في البيت.", "تنزهي في البيت.", Wording},
		{"hi", "दवा न लें।", "दवा लें।", Clinical},
		{"hi", "पैरासिटामोल लें।", "आइबुप्रोफ़ेन लें।", Clinical},
		{"hi", "दो बार करें।", "तीन बार करें।", Clinical},
		{"hi", "घर में चलें।", "घर में टहलें।", Wording},
		{"bn", "ওষুধ খাবেন না।", "ওষুধ খাবেন।", Clinical},
		{"bn", "ঘরে হাঁটুন।", "ঘরে চলুন।", Wording},
		{"zh-Hans", "母乳喂养期间不要用。", "母乳喂养期间可以用。", Clinical},
		{"zh-Hans", "每天两次。", "每天三次。", Clinical},
		{"zh-Hans", "请吃布洛芬。", "请吃对乙酰氨基酚。", Clinical},
		{"zh-Hans", "六周以上。", "六周以下。", Clinical},
		{"zh-Hans", "慢慢走路。", "慢慢散步。", Wording},
		{"de", "Gehen Sie.", "Laufen Sie.", Clinical}, // no list of words: nobody can tell
		{"de", "Gehen Sie.", "Gehen Sie!", Wording},
	}
	for _, tt := range tests {
		if got := classOf(tt.locale, RoleText, wordDiff(tt.old, tt.new)); got != tt.want {
			t.Errorf("%s: %q → %q is %s, want %s", tt.locale, tt.old, tt.new, got, tt.want)
		}
	}
}

// The part of a page weighs more than its words.
func TestClassOfRoles(t *testing.T) {
	words := wordDiff("Mornings", "Evenings")
	for role, want := range map[Role]Class{
		RoleSign: Clinical, RoleDose: Clinical, RoleStop: Clinical, RoleWarning: Clinical, RoleContact: Clinical, RoleEmergency: Clinical,
		RoleAlt: Structure, RoleMetadata: Metadata, RoleReference: Metadata, RoleTranslation: Translation, RoleCaption: Wording,
	} {
		if got := classOf("en", role, words); got != want {
			t.Errorf("%s: %s, want %s", role, got, want)
		}
	}
}
