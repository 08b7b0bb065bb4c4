package check

import "testing"

func TestPhoneNumbersOfRegions(t *testing.T) {
	for _, tt := range []struct {
		region, phone string
		good          bool
	}{
		{"gb", "999", true}, {"gb", "112", true}, {"gb", "111", true}, {"gb", "116 123", true}, {"gb", "18001", true},
		{"gb", "01632 960123", true}, {"gb", "020 7946 0018", true}, {"gb", "(0131) 496 0123", true}, {"gb", "07700 900123", true},
		{"gb", "0800 1111", true}, {"gb", "016977 2345", true}, {"gb", "+44 (0)20 7946 0018", true}, {"gb", "+44 20 7946 0018", true},
		{"gb", "01632 960123 ext. 12", true}, {"gb", "+33 1 23 45 67 89", true},
		{"gb", "01632 9601", false}, {"gb", "01632 960123 4", false}, {"gb", "0044 20 7946 0018", false}, {"gb", "99", false},
		{"gb", "see desk", false}, {"gb", "O1632 960123", false}, {"gb", "+44 20 7946", false}, {"gb", "04632 960123", false}, {"gb", "+1", false},
		{"us", "911", true}, {"us", "988", true}, {"us", "(206) 555-0123", true}, {"us", "1-800-555-0199", true}, {"us", "+1 206 555 0123", true},
		{"us", "555-0123", false}, {"us", "106 555 0123", false}, {"us", "206 155 0123", false},
		{"de", "030 12345-678", true}, {"de", "112", true}, {"de", "+49 30 12345678", true}, {"de", "+49 30", false}, {"de", "1234567890123456", false},
	} {
		if problem := phoneProblem(tt.region, tt.phone); (problem == "") != tt.good {
			t.Errorf("%s in %s: %q", tt.phone, tt.region, problem)
		}
	}
}

// What is no passive of somebody at work, and what does not speak of patients' duties, is let be.
func TestEnglishStyleHasNoFalseAlarms(t *testing.T) {
	for _, text := range []string{
		"Many are seen by chance on a scan.", "It is healed by the end of the week.", "The knee is bent by hand.", "Lift it, supported by a pillow.",
		"You are not led by the pain.", "The team is open by nine.", "Ask to be seen by Friday.",
	} {
		if m := passivePattern.FindString(text); m != "" {
			t.Errorf("%q: %q is taken for a passive", text, m)
		}
	}
	for _, text := range []string{"Be patient.", "Patient information team", "Other patients may be resting.", "Patients say it helps."} {
		if m := thirdPersonPattern.FindString(text); m != "" {
			t.Errorf("%q: %q is taken for somebody else", text, m)
		}
	}
	for _, text := range []string{"You will be seen by a doctor.", "The wound is then checked by your community midwife.", "It was done by the on-call surgeon."} {
		if !passivePattern.MatchString(text) {
			t.Errorf("%q is a passive", text)
		}
	}
}
