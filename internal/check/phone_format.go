package check

import (
	"fmt"
	"regexp"
	"strings"

	"handout/internal/diag"
)

var phoneFormat = Rule{
	ID: "phone-format", Severity: diag.Error,
	Title:  "A contact’s phone number is one that the region has",
	Why:    "A number with a digit too few or too many reaches nobody, and the reader tries it when she is frightened.",
	Source: "Ofcom, National Telephone Numbering Plan; North American Numbering Plan; ITU-T E.164; Brighton and Sussex University Hospitals, leaflet amnesty (2020): wrong numbers",
	Good:   "phone = \"01632 960123\"",
	Bad:    "phone = \"01632 9601\"",
	site: func(p *pass) {
		for _, c := range p.Config.Contacts {
			if problem := phoneProblem(p.Config.Region, c.Phone); c.Phone != "" && problem != "" {
				p.report("", c.PhonePos, fmt.Sprintf("the phone number %q of contact %q %s", c.Phone, c.ID, problem), "compare it with the original")
			}
		}
	},
}

// phoneWriting is how a number may be written: digits with blanks, brackets, dashes or dots
// between them, and perhaps an extension.
var phoneWriting = regexp.MustCompile(`^(\+?\(?[0-9][0-9 ().\-–\x{00A0}]*?)( ?(ext\.?|extension|x) ?[0-9]{1,6})?$`)

// phoneProblem says why a number cannot be one of a region, or nothing. Of regions whose plan
// it does not know it looks at the writing and the length alone.
func phoneProblem(region, phone string) string {
	m := phoneWriting.FindStringSubmatch(strings.TrimSpace(phone))
	if m == nil {
		return "has characters that no number has"
	}
	number := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, strings.Replace(m[1], "(0)", "", 1))
	plan, ok := numberPlans()[region]
	switch {
	case strings.HasPrefix(number, "+") && !internationalNumber.MatchString(number):
		return "has too few or too many digits for an international one"
	case !ok && len(number) > 15:
		return "has too many digits"
	case ok && !plan.MatchString(number) && (!strings.HasPrefix(number, "+") || strings.HasPrefix(number, countryCode(region))):
		return fmt.Sprintf("has %d digits, in an order that the region %q does not use", len(strings.TrimPrefix(number, "+")), region)
	}
	return ""
}

var internationalNumber = regexp.MustCompile(`^\+[1-9][0-9]{6,14}$`)

// numberPlans are the shapes of the numbers that can be dialled in a region, emergency and
// service numbers among them.
func numberPlans() map[string]*regexp.Regexp {
	return map[string]*regexp.Regexp{"gb": britishNumber, "us": americanNumber, "ca": americanNumber}
}

// britishNumber: 999 and 112, three-digit services such as 111, 116xxx and 118xxx, relay
// numbers 1800x; else nine or ten digits behind 0 or +44, seven for 0800 1111 and 0845 46 4x.
var britishNumber = regexp.MustCompile(`^(999|1[0-9]{2}|11[68][0-9]{3}|1800[0-9]|(0|\+44)[1235789][0-9]{8,9}|0(800|845)[0-9]{4})$`)

// americanNumber: 911, 988 and the other three-digit services; else ten digits, neither area
// nor office code beginning with 0 or 1.
var americanNumber = regexp.MustCompile(`^([2-9]11|988|(\+?1)?[2-9][0-9]{2}[2-9][0-9]{6})$`)

func countryCode(region string) string {
	if region == "gb" {
		return "+44"
	}
	return "+1"
}
