package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// usConfig is the site.toml of an invented hospital in the United States. The numbers are
// of the 555-01xx range, which reaches nobody.
const usConfig = `base_url = "https://leaflets.example/"
default_locale = "en"
locales = ["en"]
region = "us"

[publisher]
name = "Example Medical Center"
department = "Women's Health"
website = "https://hospital.example/"
feedback = "patient-information"
other_formats = "patient-information"

[print]
paper = "letter"
editions = ["standard", "large"]
`

// usRegion builds the same content as a hospital in another country would, with only
// site.toml changed, and looks for what should have changed with it.
func usRegion(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.program(ctx, log); err != nil {
		return err
	}
	site, err := v.folder("us")
	if err != nil {
		return err
	}
	if err := v.usSite(site); err != nil {
		return err
	}
	output := filepath.Join(site, "output")
	if err := log.run(ctx, command{name: v.binary, args: []string{"build", "--site", site}}); err != nil {
		return err
	}
	return errors.Join(britishPages(output), britishLeaflets(ctx, log, output))
}

// usSite copies the site, with contacts of the same ids that are another country's.
func (v *verifier) usSite(site string) error {
	if err := v.copySite(site); err != nil {
		return err
	}
	british, err := os.ReadFile(filepath.Join(v.repo, "site.toml"))
	if err != nil {
		return err
	}
	config := usConfig
	for i, match := range regexp.MustCompile(`(?m)^id = "(.*)"$`).FindAllStringSubmatch(string(british), -1) {
		phone := fmt.Sprintf("(555) 555-01%02d", i)
		if match[1] == "emergency" {
			phone = "911"
		}
		config += fmt.Sprintf("\n[[contact]]\nid = %q\nname = %q\nphone = %q\n", match[1], "Contact "+match[1], phone)
	}
	return os.WriteFile(filepath.Join(site, "site.toml"), []byte(config), 0o644)
}

// british matches what only a British leaflet says: services, numbers, paper, spelling of places.
func british() *regexp.Regexp {
	return regexp.MustCompile(`\bNHS\b|\bGP\b|\b999\b|\b111\b|116 123|01632|Samaritans|\bUK\b|Britain|\bA&(amp;)?E\b`)
}

// besides matches what of a page is no advice: drawings, data for search engines, the
// sources, which may be British, and then the tags themselves.
func besides() *regexp.Regexp {
	return regexp.MustCompile(`(?s)<svg.*?</svg>|<script.*?</script>|<details class="references">.*?</details>|<[^>]*>`)
}

// sources matches the same of a leaflet: from the heading of its sources to the next one.
func sources() *regexp.Regexp {
	return regexp.MustCompile(`(?s)[\n\f]Where this comes from\n.*?[\n\f]Other ways to read this\n`)
}

func britishPages(output string) error {
	pages, err := files(output, ".html")
	if err != nil {
		return err
	}
	var failed error
	for _, page := range pages {
		data, err := os.ReadFile(filepath.Join(output, page))
		if err != nil {
			return err
		}
		text := besides().ReplaceAllString(string(data), " ")
		if at := british().FindStringIndex(text); at != nil {
			failed = errors.Join(failed, fmt.Errorf("%s says %q", page, around(text, at)))
		}
	}
	return failed
}

func britishLeaflets(ctx context.Context, log *logbook, output string) error {
	names, err := files(output, ".pdf")
	if err != nil {
		return err
	}
	var failed error
	for _, name := range names {
		file := filepath.Join(output, name)
		info, err := log.output(ctx, command{name: "pdfinfo", args: []string{file}})
		if err != nil {
			return err
		}
		if !strings.Contains(info, "612 x 792 pts (letter)") {
			failed = errors.Join(failed, fmt.Errorf("%s is not on Letter paper", name))
		}
		text, err := log.output(ctx, command{name: "pdftotext", args: []string{"-raw", file, "-"}})
		if err != nil {
			return err
		}
		body := sources().ReplaceAllString(text, "\n")
		if at := british().FindStringIndex(body); at != nil {
			failed = errors.Join(failed, fmt.Errorf("%s says %q", name, around(body, at)))
		}
	}
	return failed
}

// around gives some text before and after a match.
func around(text string, at []int) string {
	return text[max(0, at[0]-40):min(len(text), at[1]+40)]
}
