package pseudo

import (
	"fmt"
	"regexp"
	"strings"
)

// table is a stretch of a TOML file as this repository writes one: a header, empty for
// what stands above all tables, and the lines below it.
type table struct {
	header string
	lines  []string
}

var (
	headerLine = regexp.MustCompile(`^\[\[?([\w."-]+)\]\]?$`)
	stringLine = regexp.MustCompile(`^([\w-]+) = "(.*)"$`)
	quoted     = regexp.MustCompile(`"([^"]*)"`)
)

func tables(src string) []table {
	list := []table{{}}
	for _, line := range strings.Split(strings.TrimRight(src, "\n"), "\n") {
		if headerLine.MatchString(line) {
			list = append(list, table{header: line})
			continue
		}
		last := &list[len(list)-1]
		last.lines = append(last.lines, line)
	}
	return list
}

// name is the header without its brackets.
func (t table) name() string {
	if m := headerLine.FindStringSubmatch(t.header); m != nil {
		return m[1]
	}
	return ""
}

func (t table) String() string {
	lines := t.lines
	if t.header != "" {
		lines = append([]string{t.header}, lines...)
	}
	return strings.Join(lines, "\n") + "\n"
}

// value is the string of a key, as it is written between the quotation marks.
func (t table) value(key string) string {
	for _, line := range t.lines {
		if m := stringLine.FindStringSubmatch(line); m != nil && m[1] == key {
			return m[2]
		}
	}
	return ""
}

// set makes a line of the table say something else; a key that is not there is an error,
// so that a pseudo-locale cannot come to be a copy of English.
func (t table) set(key, value string) error {
	for i, line := range t.lines {
		if strings.HasPrefix(line, key+" = ") {
			t.lines[i] = key + " = " + value
			return nil
		}
	}
	return fmt.Errorf("no line %s = … in %q", key, t.header)
}

// texts rewrites every string of the table. A line that is neither that nor empty is an error.
func (t table) texts(write func(string) string) error {
	for i, line := range t.lines {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		m := stringLine.FindStringSubmatch(line)
		if m == nil {
			return fmt.Errorf("line %q of %q is no text", line, t.header)
		}
		t.lines[i] = stringPair(m[1], write(m[2]))
	}
	return nil
}

func stringPair(key, value string) string { return key + ` = "` + value + `"` }

func joined(list []table) string {
	var b strings.Builder
	for _, t := range list {
		b.WriteString(t.String())
	}
	return b.String()
}
