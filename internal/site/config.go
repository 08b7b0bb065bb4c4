package site

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"handout/internal/diag"
)

// configFile is the name of the one file that every site has.
const configFile = "site.toml"

type configTOML struct {
	BaseURL           string                `toml:"base_url"`
	DefaultLocale     string                `toml:"default_locale"`
	Locales           []string              `toml:"locales"`
	Region            string                `toml:"region"`
	PublishUnreviewed *bool                 `toml:"publish_unreviewed"`
	Publisher         publisherTOML         `toml:"publisher"`
	Contacts          []contactTOML         `toml:"contact"`
	Print             printTOML             `toml:"print"`
	Governance        governanceTOML        `toml:"governance"`
	Rules             map[string]ruleConfig `toml:"rules"`
}

type publisherTOML struct {
	Name         string `toml:"name"`
	Department   string `toml:"department"`
	Website      string `toml:"website"`
	Logo         string `toml:"logo"`
	Feedback     string `toml:"feedback"`
	OtherFormats string `toml:"other_formats"`
}

type contactTOML struct {
	ID      string `toml:"id"`
	Name    string `toml:"name"`
	Phone   string `toml:"phone"`
	Hours   string `toml:"hours"`
	URL     string `toml:"url"`
	Email   string `toml:"email"`
	Mention string `toml:"mention"`

	Names    map[string]string `toml:"names"`
	Mentions map[string]string `toml:"mentions"`
	HoursIn  map[string]string `toml:"hours_in"`
}

type printTOML struct {
	Paper    localized `toml:"paper"`
	Editions []string  `toml:"editions"`
}

type governanceTOML struct {
	ReviewMonths *int `toml:"review_months"`
	WarnDays     *int `toml:"warn_days"`
}

type ruleConfig struct {
	Severity string   `toml:"severity"`
	Reason   string   `toml:"reason"`
	Limit    float64  `toml:"limit"`
	Locales  []string `toml:"locales"`
}

// config reads site.toml; false when there is nothing to go on with.
func (l *loader) config() bool {
	src := l.read(configFile)
	if src == nil {
		l.error(diag.Pos{File: configFile}, "site-missing", "there is no site.toml here",
			"run the command in the site's folder, or start one with: handout new site")
		return false
	}
	var t configTOML
	f, ok := decodeTOML(configFile, src, 1, &t, &l.diags)
	if !ok {
		return false
	}
	l.site.Config = Config{
		BaseURL: t.BaseURL, DefaultLocale: t.DefaultLocale, LocaleTags: t.Locales, Region: t.Region,
		Publisher:         Publisher(t.Publisher),
		Print:             Print{Paper: t.Print.Paper, Editions: t.Print.Editions},
		Governance:        Governance{ReviewMonths: intOr(t.Governance.ReviewMonths, 36), WarnDays: intOr(t.Governance.WarnDays, 90)},
		PublishUnreviewed: t.PublishUnreviewed == nil || *t.PublishUnreviewed,
		Rules:             map[string]RuleConfig{},
	}
	for id, r := range t.Rules {
		l.site.Config.Rules[id] = RuleConfig{Pos: f.keyAt("rules." + id), Severity: r.Severity, Reason: r.Reason, Limit: r.Limit, Locales: r.Locales}
	}
	l.settings = f
	l.checkConfig(f)
	l.contacts(f, t.Contacts)
	l.checkPublisher(f)
	l.checkRules(f)
	return len(l.site.Config.LocaleTags) > 0
}

func intOr(n *int, otherwise int) int {
	if n == nil {
		return otherwise
	}
	return *n
}

func (l *loader) checkConfig(f *tomlFile) {
	c := &l.site.Config
	u, err := url.Parse(c.BaseURL)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		l.error(f.at("base_url"), "base-url", fmt.Sprintf("base_url %q is no web address", c.BaseURL),
			"write the address where the site will be, such as https://leaflets.example.org/")
	} else if !strings.HasSuffix(c.BaseURL, "/") {
		c.BaseURL += "/"
	}
	if len(c.LocaleTags) == 0 {
		l.error(f.at("locales"), "locales-missing", "the site has no locales", `write locales = ["en"]`)
		return
	}
	seen := map[string]bool{}
	for i, tag := range c.LocaleTags {
		if err := validTag(tag); err != nil {
			l.error(f.at(fmt.Sprintf("locales.%d", i)), "locale-tag", err.Error(), "write a BCP 47 tag such as es or zh-Hans")
		}
		if seen[strings.ToLower(tag)] {
			l.error(f.at(fmt.Sprintf("locales.%d", i)), "duplicate", fmt.Sprintf("locale %q stands twice in the list", tag), "")
		}
		seen[strings.ToLower(tag)] = true
	}
	if !slices.Contains(c.LocaleTags, c.DefaultLocale) {
		l.error(f.at("default_locale"), "locale-unknown", fmt.Sprintf("default_locale %q is not one of locales", c.DefaultLocale),
			diag.DidYouMean(c.DefaultLocale, c.LocaleTags))
	}
	if c.Region == "" {
		l.error(f.at("region"), "region-missing", "the site has no region", `write region = "gb", "us", …: it chooses the regional values`)
	}
	l.checkPrint(f)
}

func validTag(tag string) error {
	parsed, err := language.Parse(tag)
	if err != nil || parsed.String() != tag && tag != "en-XA" && tag != "ar-XB" {
		return fmt.Errorf("%q is no language tag", tag)
	}
	return nil
}

func (l *loader) checkPrint(f *tomlFile) {
	c := &l.site.Config
	for _, tag := range sortedKeys(c.Print.Paper) {
		key := "print.paper." + tag
		if tag == "" {
			key = "print.paper.default"
		}
		if !f.has(key) {
			key = "print.paper"
		}
		l.checkPaper(f.at(key), c.Print.Paper[tag])
		if tag != "" && !slices.Contains(c.LocaleTags, tag) {
			l.error(f.keyAt(key), "locale-unknown", fmt.Sprintf("no locale %q", tag), diag.DidYouMean(tag, c.LocaleTags))
		}
	}
	if len(c.Print.Editions) == 0 {
		c.Print.Editions = []string{"standard", "large"}
	}
	for i, e := range c.Print.Editions {
		if e != "standard" && e != "large" {
			l.error(f.at(fmt.Sprintf("print.editions.%d", i)), "edition-unknown", fmt.Sprintf("no edition %q", e),
				orHint(diag.DidYouMean(e, []string{"standard", "large"}), `an edition is "standard" or "large"`))
		}
	}
}

func (l *loader) checkPaper(pos diag.Pos, paper string) {
	if paper != "a4" && paper != "letter" {
		l.error(pos, "paper-unknown", fmt.Sprintf("no paper %q", paper),
			orHint(diag.DidYouMean(paper, []string{"a4", "letter"}), `paper is "a4" or "letter"`))
	}
}

func orHint(hint, otherwise string) string {
	if hint != "" {
		return hint
	}
	return otherwise
}

func (l *loader) contacts(f *tomlFile, list []contactTOML) {
	ids := newNames("contact")
	for i, t := range list {
		key := fmt.Sprintf("contact.%d", i)
		c := &Contact{Pos: f.at(key + ".id"), PhonePos: f.at(key + ".phone"), ID: t.ID, Phone: t.Phone, URL: t.URL, Email: t.Email,
			Name: withDefault(t.Names, t.Name), Mention: t.mention(), Hours: withDefault(t.HoursIn, t.Hours)}
		ids.add(l, c.ID, c.Pos)
		l.site.Config.Contacts = append(l.site.Config.Contacts, c)
		if t.Name == "" {
			l.error(f.keyAt(key), "contact-name", fmt.Sprintf("contact %q has no name", t.ID), `write name = "…"`)
		}
		if t.Phone == "" && t.URL == "" && t.Email == "" && t.Hours == "" {
			l.error(f.keyAt(key), "contact-empty", fmt.Sprintf("contact %q says neither how nor when to reach it", t.ID),
				"write a phone, url, email or hours")
		}
		l.webAddress(f.at(key+".url"), t.URL)
		l.localeKeys(f, key+".names", t.Names)
		l.localeKeys(f, key+".mentions", t.Mentions)
		l.localeKeys(f, key+".hours_in", t.HoursIn)
	}
}

// mention is the name by locale, in place of it the words for it within a sentence.
func (t *contactTOML) mention() map[string]string {
	all := withDefault(t.Names, t.Name)
	maps.Copy(all, withDefault(t.Mentions, t.Mention))
	return all
}

func withDefault(byLocale map[string]string, text string) map[string]string {
	all := map[string]string{}
	for tag, t := range byLocale {
		all[tag] = t
	}
	if text != "" {
		all[""] = text
	}
	return all
}

// localeKeys reports keys that are no locale of the site or of the tool.
func (l *loader) localeKeys(f *tomlFile, key string, byLocale map[string]string) {
	for _, tag := range sortedKeys(byLocale) {
		if tag != "" && !l.knownLocale(tag) {
			l.error(f.keyAt(key+"."+tag), "locale-unknown", fmt.Sprintf("no locale %q", tag),
				diag.DidYouMean(tag, l.site.Config.LocaleTags))
		}
	}
}

func (l *loader) webAddress(pos diag.Pos, address string) {
	if address == "" {
		return
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		l.error(pos, "web-address", fmt.Sprintf("%q is no web address", address), "write it with https://")
	}
}

func (l *loader) checkPublisher(f *tomlFile) {
	p := l.site.Config.Publisher
	l.webAddress(f.at("publisher.website"), p.Website)
	l.contactID(f.at("publisher.feedback"), p.Feedback)
	l.contactID(f.at("publisher.other_formats"), p.OtherFormats)
}

// contactID reports an id that no contact has; an empty one is none.
func (l *loader) contactID(pos diag.Pos, id string) {
	if id == "" || l.site.Contact(id) != nil {
		return
	}
	var ids []string
	for _, c := range l.site.Config.Contacts {
		ids = append(ids, c.ID)
	}
	l.error(pos, "contact-unknown", fmt.Sprintf("no contact %q", id), orHint(diag.DidYouMean(id, ids), "add a [[contact]] to site.toml"))
}

func (l *loader) checkRules(f *tomlFile) {
	for _, id := range sortedKeys(l.site.Config.Rules) {
		r := l.site.Config.Rules[id]
		severities := []string{"error", "warning", "note", "off"}
		if r.Severity != "" && !slices.Contains(severities, r.Severity) {
			l.error(f.at("rules."+id+".severity"), "rule-severity", fmt.Sprintf("no severity %q", r.Severity),
				orHint(diag.DidYouMean(r.Severity, severities), `a severity is "error", "warning", "note" or "off"`))
		}
		if r.Severity == "off" && r.Reason == "" {
			l.error(f.at("rules."+id+".severity"), "rule-reason", fmt.Sprintf("rule %q is off without a reason", id), `write reason = "…"`)
		}
		if len(r.Locales) > 0 && r.Reason == "" {
			l.error(f.at("rules."+id+".locales"), "rule-reason", fmt.Sprintf("rule %q holds in some languages only, without a reason", id), `write reason = "…"`)
		}
		for i, tag := range r.Locales {
			if !slices.Contains(l.site.Config.LocaleTags, tag) {
				l.error(f.at(fmt.Sprintf("rules.%s.locales.%d", id, i)), "locale-unknown", fmt.Sprintf("no locale %q", tag),
					diag.DidYouMean(tag, l.site.Config.LocaleTags))
			}
		}
	}
}
