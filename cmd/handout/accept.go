package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"handout/internal/build"
	"handout/internal/diag"
	"handout/internal/site"
)

// accept notes in the texts of a language which source texts they translate.
func accept(t *terminal, flag siteFlag, o build.Options, tag string) error {
	s, found, err := site.Load(o.Site, o.Defaults)
	if err != nil {
		return err
	}
	if s.Locale(tag) == nil || tag == s.Config.DefaultLocale {
		return fmt.Errorf("%q is no language of the site that is translated to", tag)
	}
	if wrong := spoiled(s, found, tag); len(wrong) > 0 {
		if err := t.report(o, wrong); err != nil {
			return err
		}
		return fmt.Errorf("nothing was accepted: %w", errFound)
	}
	changed := 0
	for _, a := range s.Articles {
		if text := a.Texts[tag]; text != nil {
			err = acceptIn(flag.folder, text.File, &changed, func(front string) string {
				return setFingerprints(front, s.Fingerprints(a), translated(text))
			})
		}
		if err != nil {
			return err
		}
	}
	for _, e := range s.Exercises {
		source, text := e.Texts[s.Config.DefaultLocale], e.Texts[tag]
		if source != nil && text != nil {
			err = acceptIn(flag.folder, text.File, &changed, func(front string) string {
				return setKey(front, "fingerprint", source.Fingerprint)
			})
		}
		if err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(t.out, "%s: %s changed\n", tag, count(changed, "file"))
	return err
}

// spoiled gives the errors in the texts of the language or in their sources, but for those
// that an accepted text would not have.
func spoiled(s *site.Site, found diag.List, tag string) diag.List {
	var wrong diag.List
	for _, d := range found {
		ours := strings.HasSuffix(d.Pos.File, "/"+tag+".md") || strings.HasSuffix(d.Pos.File, "/"+s.Config.DefaultLocale+".md")
		if ours && d.Severity == diag.Error && d.Rule != "translation-stale" {
			wrong.Add(d)
		}
	}
	return wrong
}

// translated lists the sections that a text has, in its order.
func translated(text *site.ArticleText) []string {
	var ids []string
	for _, section := range text.Sections {
		if section.State != site.Missing {
			ids = append(ids, section.ID)
		}
	}
	return ids
}

// acceptIn changes the front matter of one file.
func acceptIn(folder, file string, changed *int, edit func(front string) string) error {
	name := filepath.Join(folder, filepath.FromSlash(file))
	data, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("accepting %s: %w", file, err)
	}
	const fence = "+++\n"
	front, body, ok := strings.Cut(strings.TrimPrefix(string(data), fence), "\n"+fence)
	if !ok {
		return fmt.Errorf("accepting %s: no front matter between +++ lines", file)
	}
	edited := fence + edit(front) + "\n" + fence + body
	if edited == string(data) {
		return nil
	}
	*changed++
	if err := os.WriteFile(name, []byte(edited), 0o644); err != nil {
		return fmt.Errorf("accepting %s: %w", file, err)
	}
	return nil
}

// setFingerprints makes the table [fingerprints] of the front matter say which source
// sections were translated. A section that is not translated yet is not in it.
func setFingerprints(front string, prints map[string]string, sections []string) string {
	var table strings.Builder
	for _, id := range sections {
		if print, ok := prints[id]; ok {
			fmt.Fprintf(&table, "\n%s = %q", id, print)
		}
	}
	lines := strings.Split(front, "\n")
	start := slices.Index(lines, "[fingerprints]")
	if start < 0 {
		return strings.TrimRight(front, "\n") + "\n\n[fingerprints]" + table.String()
	}
	end := start + 1
	for end < len(lines) && !strings.HasPrefix(lines[end], "[") {
		end++
	}
	rest := ""
	if end < len(lines) {
		rest = "\n\n" + strings.Join(lines[end:], "\n")
	}
	return strings.Join(lines[:start+1], "\n") + table.String() + rest
}

// setKey sets a key of the front matter that stands above all tables.
func setKey(front, key, value string) string {
	lines := strings.Split(front, "\n")
	line := fmt.Sprintf("%s = %q", key, value)
	for i, old := range lines {
		if strings.HasPrefix(old, "[") {
			head := strings.TrimRight(strings.Join(lines[:i], "\n"), "\n")
			return head + "\n" + line + "\n\n" + strings.Join(lines[i:], "\n")
		}
		if name, _, ok := strings.Cut(old, "="); ok && strings.TrimSpace(name) == key {
			lines[i] = line
			return strings.Join(lines, "\n")
		}
	}
	return front + "\n" + line
}
