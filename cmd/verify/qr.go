package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// qrCodes renders every leaflet and lets zbar read its code: an address on the site whose
// page was built.
func qrCodes(ctx context.Context, v *verifier, log *logbook) error {
	names, err := v.pdfs(ctx, log)
	if err != nil {
		return err
	}
	folder, err := v.folder("qr")
	if err != nil {
		return err
	}
	base, err := v.baseURL()
	if err != nil {
		return err
	}
	log.note("%d leaflets", len(names))
	return forEach(ctx, names, func(i int, name string) error {
		return qrCode(ctx, log, v.site, name, base, filepath.Join(folder, fmt.Sprint(i)))
	})
}

// qrCode compares the code of one leaflet with the address of its page.
func qrCode(ctx context.Context, log *logbook, site, pdf, base, stem string) error {
	rel, err := filepath.Rel(site, pdf)
	if err != nil {
		return err
	}
	found, err := codesOf(ctx, log, pdf, stem, "-f", lastPages(ctx, log, pdf))
	if err == nil && len(found) == 0 {
		found, err = codesOf(ctx, log, pdf, stem)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", rel, err)
	}
	want := base + pageOf(filepath.ToSlash(rel))
	if !slices.Contains(found, want) {
		return fmt.Errorf("%s: the code says %q, want %s", rel, found, want)
	}
	return pageIsThere(site, rel, want[len(base):])
}

// lastPages is the number of the page from which on the code is looked for first.
func lastPages(ctx context.Context, log *logbook, pdf string) string {
	const last = 4
	out, _ := log.output(ctx, command{name: "pdfinfo", args: []string{pdf}})
	match := regexp.MustCompile(`(?m)^Pages:\s+(\d+)$`).FindStringSubmatch(out)
	if match == nil {
		return "1" // pdftoppm will say what is wrong with the file
	}
	pages, err := strconv.Atoi(match[1])
	if err != nil {
		return "1"
	}
	return strconv.Itoa(max(1, pages-last+1))
}

// codesOf renders pages and reads the codes on them: at half the resolution of a plain office
// printer, 300 dots to the inch, where a module of the code is more than three dots wide.
func codesOf(ctx context.Context, log *logbook, pdf, stem string, pages ...string) ([]string, error) {
	args := append(append([]string{"-r", "150", "-gray"}, pages...), pdf, stem)
	if err := log.run(ctx, command{name: "pdftoppm", args: args}); err != nil {
		return nil, err
	}
	images, err := filepath.Glob(stem + "-*")
	if err != nil || len(images) == 0 {
		return nil, fmt.Errorf("no pages (%v)", err)
	}
	// zbarimg ends with 4 when one of the pages has no code, which is as it should be.
	out, _ := log.output(ctx, command{name: "zbarimg", args: append([]string{"-q", "--raw"}, images...)})
	for _, image := range images {
		if err := os.Remove(image); err != nil {
			return nil, err
		}
	}
	return strings.Fields(out), nil
}

// pageOf is the page that a leaflet's code leads to.
func pageOf(pdf string) string {
	stem := strings.TrimSuffix(strings.TrimSuffix(pdf, ".pdf"), ".large")
	if folder, isBooklet := strings.CutSuffix(stem, "booklet"); isBooklet {
		return folder + "index.html"
	}
	return stem + ".html"
}

func pageIsThere(site, pdf, page string) error {
	if _, err := os.Stat(filepath.Join(site, filepath.FromSlash(page))); err != nil {
		return fmt.Errorf("%s: its code leads nowhere: %w", pdf, err)
	}
	return nil
}

// baseURL is the address of the site, as site.toml gives it.
func (v *verifier) baseURL() (string, error) {
	data, err := os.ReadFile(filepath.Join(v.repo, "site.toml"))
	if err != nil {
		return "", err
	}
	match := regexp.MustCompile(`(?m)^base_url = "(.*)"$`).FindSubmatch(data)
	if match == nil {
		return "", errors.New("no base_url in site.toml")
	}
	return string(match[1]), nil
}
