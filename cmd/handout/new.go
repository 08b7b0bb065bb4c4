package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"text/template"
	"time"

	"github.com/spf13/cobra"

	"handout"
)

// skeletons are the files that new writes.
//
//go:embed skeleton
var skeletons embed.FS

// seed is what a skeleton's blanks are filled with.
type seed struct {
	ID, Title, Today, Due string
}

func newCommand(t *terminal) *cobra.Command {
	var site siteFlag
	c := &cobra.Command{
		Use:   "new",
		Short: "Write the first files of a site, article, exercise or language",
		Long: `new writes a small working example to change: the next build passes. It never
overwrites a file.`,
		Example: `  handout new site leaflets
  handout new article knee-pain
  handout new exercise heel-raise
  handout new locale fr`,
	}
	site.add(c)
	c.PersistentFlags().AddFlag(c.Flags().Lookup("site"))
	c.AddCommand(
		newPart(t, "site FOLDER", "Write a new site", func(name string) (map[string]string, error) {
			return map[string]string{
				filepath.Join(name, "site.toml"):                                 "site.toml",
				filepath.Join(name, "content", "first-article", "article.toml"):  "article.toml",
				filepath.Join(name, "content", "first-article", "evidence.toml"): "evidence.toml",
				filepath.Join(name, "content", "first-article", "en.md"):         "article.md",
			}, nil
		}),
		newPart(t, "article ID", "Write a new article", func(id string) (map[string]string, error) {
			folder := filepath.Join(site.folder, "content", id)
			return map[string]string{
				filepath.Join(folder, "article.toml"):  "article.toml",
				filepath.Join(folder, "evidence.toml"): "evidence.toml",
				filepath.Join(folder, "en.md"):         "article.md",
			}, site.holdsSite()
		}),
		newPart(t, "exercise ID", "Write a new exercise", func(id string) (map[string]string, error) {
			folder := filepath.Join(site.folder, "content", "exercises", id)
			return map[string]string{
				filepath.Join(folder, "exercise.toml"): "exercise.toml",
				filepath.Join(folder, "en.md"):         "exercise.md",
			}, site.holdsSite()
		}),
		newLocale(t, &site),
	)
	return c
}

// holdsSite is an error where the folder has no site.toml.
func (f *siteFlag) holdsSite() error {
	if !exists(f.folder, "site.toml") {
		return fmt.Errorf("no site.toml in %s: run this in the site's folder, or name it with --site", f.folder)
	}
	return nil
}

// newPart is a subcommand that fills skeletons; files maps what to write to its skeleton.
func newPart(t *terminal, use, short string, files func(name string) (map[string]string, error)) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id := filepath.Base(args[0])
			if !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(id) && !strings.HasPrefix(use, "site") {
				return fmt.Errorf("%q cannot be an id: use small letters, digits and hyphens", id)
			}
			plan, err := files(args[0])
			if err != nil {
				return err
			}
			if strings.HasPrefix(use, "site") {
				id = "first-article"
			}
			return t.plant(plan, newSeed(id, time.Now()))
		},
	}
}

func newSeed(id string, now time.Time) seed {
	words := strings.ReplaceAll(id, "-", " ")
	return seed{
		ID: id, Title: strings.ToUpper(words[:1]) + words[1:],
		Today: now.Format(time.DateOnly), Due: now.AddDate(2, 0, 0).Format(time.DateOnly),
	}
}

// plant writes filled skeletons; if one of the files is there already it writes none.
func (t *terminal) plant(plan map[string]string, s seed) error {
	for _, name := range slices.Sorted(maps.Keys(plan)) {
		if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s is there already: nothing was written", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(plan)) {
		data, err := fill(plan[name], s)
		if err != nil {
			return err
		}
		if err := t.writeNew(name, data); err != nil {
			return err
		}
	}
	return nil
}

func fill(skeleton string, s seed) ([]byte, error) {
	tmpl, err := template.ParseFS(skeletons, "skeleton/"+skeleton)
	if err != nil {
		return nil, fmt.Errorf("reading the skeleton %s: %w", skeleton, err)
	}
	var b bytes.Buffer
	if err := tmpl.Execute(&b, s); err != nil {
		return nil, fmt.Errorf("filling the skeleton %s: %w", skeleton, err)
	}
	return b.Bytes(), nil
}

// writeNew writes a file that is not there yet, with its folders, and says so.
func (t *terminal) writeNew(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("making the folder of %s: %w", name, err)
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	_, err = fmt.Fprintln(t.out, "wrote", name)
	return err
}

// newLocale writes the texts of a language, and its messages if need be, as copies to translate. It
// is built once site.toml lists it, which is left to who has translated it.
func newLocale(t *terminal, site *siteFlag) *cobra.Command {
	return &cobra.Command{
		Use: "locale TAG", Short: "Write the files of a new language, to be translated", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			tag := args[0]
			if !regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$`).MatchString(tag) {
				return fmt.Errorf("%q is not a language tag such as fr, zh-Hans or pt-BR", tag)
			}
			if err := site.holdsSite(); err != nil {
				return err
			}
			if err := t.copyMessages(site.folder, tag); err != nil {
				return err
			}
			if err := t.copyTexts(site.folder, tag); err != nil {
				return err
			}
			_, err := fmt.Fprintf(t.out, "translate these files, add %q to locales in site.toml, then run `handout check --accept %s`\n", tag, tag)
			return err
		},
	}
}

// copyMessages copies the English messages for a language that the program has none of.
func (t *terminal) copyMessages(folder, tag string) error {
	if _, err := fs.Stat(handout.Defaults, "locales/"+tag+".toml"); err == nil {
		return nil
	}
	messages, err := fs.ReadFile(handout.Defaults, "locales/en.toml")
	if err != nil {
		return fmt.Errorf("reading the English messages: %w", err)
	}
	messages = bytes.Replace(messages, []byte(`name = "English"`), []byte(`name = "`+tag+`"`), 1)
	name := filepath.Join(folder, "locales", tag+".toml")
	if err := t.writeNew(name, messages); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.out, "set name, script, direction and family at the top of %s first\n", name)
	return err
}

// copyTexts copies every English text for another language.
func (t *terminal) copyTexts(folder, tag string) error {
	texts, err := filepath.Glob(filepath.Join(folder, "content", "*", "en.md"))
	if err != nil {
		return fmt.Errorf("looking for texts: %w", err)
	}
	more, err := filepath.Glob(filepath.Join(folder, "content", "exercises", "*", "en.md"))
	if err != nil {
		return fmt.Errorf("looking for texts: %w", err)
	}
	for _, name := range append(texts, more...) {
		data, err := os.ReadFile(name)
		if err != nil {
			return fmt.Errorf("reading the text to translate: %w", err)
		}
		if err := t.writeNew(filepath.Join(filepath.Dir(name), tag+".md"), withTranslation(data)); err != nil {
			return err
		}
	}
	return nil
}

// withTranslation adds to the front matter that the text is a translation.
func withTranslation(text []byte) []byte {
	const fence = "\n+++\n"
	return bytes.Replace(text, []byte(fence), []byte("\n\n[translation]\nmethod = \"human\"\ntranslator = \"\"\nreviewer = \"\""+fence), 1)
}
