package pseudo

import (
	"fmt"
	"regexp"
	"strings"
)

const fence = "+++\n"

// textFile is an article's or an exercise's text in a language. source is what its front
// matter says of the text that it was made from: lines above its tables, and tables.
func textFile(src string, l Language, above, below string) (string, error) {
	front, body, ok := strings.Cut(strings.TrimPrefix(src, fence), "\n"+fence)
	if !ok {
		return "", fmt.Errorf("no front matter between +++ lines")
	}
	list := tables(front)
	for _, t := range list {
		if err := t.texts(l.plain); err != nil {
			return "", err
		}
	}
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		written, err := markdownLine(line, l)
		if err != nil {
			return "", fmt.Errorf("line %d of the text: %w", i+1, err)
		}
		lines[i] = written
	}
	return fence + above + joined(list) + below + fence + strings.Join(lines, "\n"), nil
}

var (
	// parts are what opens a line of Markdown, its text, and the attributes of a heading.
	parts = regexp.MustCompile(`^(\s*(?:> ?)*(?:#{1,6} |[-*+] (?:\[[ xX]\] )?|\d+[.)] )?)(.*?)(\s*\{[#.][^}]*\})?$`)
	// noText is a callout's mark, or a picture or exercise alone in its paragraph.
	noText = regexp.MustCompile(`^(\[!\w+\]|!\[[^\]]*\]\([^)]*\))?$`)
	// unknown opens what the articles have none of yet: tables, code, definitions of links.
	unknown = regexp.MustCompile("^(\\||```|~~~|\\[[^\\]]*\\]:)")
)

// markdownLine writes one line in the language; its marks stay.
func markdownLine(line string, l Language) (string, error) {
	m := parts.FindStringSubmatch(line)
	if unknown.MatchString(m[2]) {
		return "", fmt.Errorf("%q is Markdown that the pseudo-locales do not know yet", line)
	}
	if noText.MatchString(m[2]) {
		return line, nil
	}
	return m[1] + l.marked(m[2]) + m[3], nil
}
