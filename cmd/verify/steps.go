package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
)

// step is one proof.
type step struct {
	name   string
	proves string
	needs  []string // programs, as named in packages
	run    func(context.Context, *verifier, *logbook) error
}

// steps are all proofs: first what is cheap and finds most, last that nothing was left lying about.
func steps() []step {
	return []step{
		{"format", "gofmt has nothing to change", nil, checkFormat},
		{"vet", "go vet finds nothing", nil, vet},
		{"static", "staticcheck finds nothing", nil, staticcheck},
		{"actions", "actionlint finds nothing in the workflows", nil, actionlint},
		{"fonts", "every font file is the one that its package holds", []string{"npm", "pip3", "python3"}, fontsMatch},
		{"build", "the site of this folder builds", nil, buildSite},
		{"same", "another folder, time zone, language, umask and worker count give the same bytes", nil, sameBytes},
		{"test", "go test -race passes, outside judges included", judges(), raceTests},
		{"fuzz", "every fuzz target survives its seeds and a thousand inputs more", nil, fuzz},
		{"pdf", "qpdf and MuPDF find every PDF whole, on A4 and on Letter", []string{"qpdf", "mutool"}, pdfWhole},
		{"archive", "veraPDF passes every PDF as PDF/UA-1 and PDF/A-2a, on A4 and on Letter", []string{"java", "mvn"}, verapdf},
		{"text", "pdftotext gives back every word of every leaflet", []string{"pdftotext"}, textComesBack},
		{"tags", "the tags of every leaflet are its document's, and are fit to be heard", []string{"pdfinfo", "qpdf"}, tagsAreRight},
		{"viewers", "poppler and MuPDF show the same title, bookmarks and first page", []string{"mutool", "pdfinfo", "pdftoppm"}, viewersAgree},
		{"qr", "the QR code of every leaflet leads to its page", []string{"pdfinfo", "pdftoppm", "zbarimg"}, qrCodes},
		{"html", "the Nu checker finds nothing in pages, style sheets and pictures", []string{"java", "npm"}, nuChecker},
		{"browser", "axe, layout, keyboard, network, font and Lighthouse checks find nothing on any page", []string{"chromium", "node", "npm"}, browserChecks},
		{"report", "the HTML report of a comparison passes the Nu checker and axe, opens from a file, and steps, narrows and prints", []string{"chromium", "java", "node", "npm"}, diffReport},
		{"pseudo", "longer texts and English from right to left fit on every page, 320 and 360 px wide, too", []string{"chromium", "node", "npm"}, pseudoLocales},
		{"region", "a US site holds no British number, service or paper", []string{"pdftotext", "pdfinfo"}, usRegion},
		{"kill", "kill -9 at any moment leaves one complete build", nil, killBuilds},
		{"disk", "a full disk and a read-only one leave the output as it was", []string{"mount", "unshare"}, badDisks},
		{"clean", "no step has changed a file of the project", []string{"git"}, gitClean},
	}
}

// judges are the programs that tests ask when HANDOUT_JUDGES is set.
func judges() []string {
	return []string{"chromium", "pdftotext", "pdftoppm", "pdfinfo", "qpdf", "mutool", "hb-shape",
		"rsvg-convert", "zbarimg", "compare", "git", "java", "mvn", "node", "npm"}
}

func list(w io.Writer) {
	for _, s := range steps() {
		fmt.Fprintf(w, "%-9s %s\n", s.name, s.proves)
	}
	fmt.Fprintf(w, "%-9s %s\n", "scale", "reports speed and memory at N articles (not part of the whole)")
}

// choose picks steps by name; no name picks all.
func choose(names []string) ([]step, error) {
	all := steps()
	if len(names) == 0 {
		return all, nil
	}
	var chosen []step
	for _, s := range all {
		if slices.Contains(names, s.name) {
			chosen = append(chosen, s)
			names = slices.DeleteFunc(names, func(n string) bool { return n == s.name })
		}
	}
	if len(names) > 0 {
		return nil, fmt.Errorf("no step %s; `go run ./cmd/verify list` names them all", strings.Join(names, ", "))
	}
	return chosen, nil
}
