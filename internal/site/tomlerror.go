package site

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"handout/internal/diag"
)

// wrongType is the decoder's message for a value of the wrong type: line, key, what it is,
// what it should be.
var wrongType = regexp.MustCompile(`^toml: line (\d+) \(last key (".*?[^\\]")\): ` +
	`(?:incompatible types: TOML value has type (\S+); destination has type (.+)|type mismatch for \S+: expected table but found (\S+))$`)

// decodeError reports what the decoder refused, at its place.
func (f *tomlFile) decodeError(text string, firstLine int, err error, diags *diag.List) {
	if m := wrongType.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[1])
		diags.Error(f.wrongTypePos(m[2], m[3]+m[5], line+firstLine-1), "toml-type",
			fmt.Sprintf("expected %s, found %s", typeWords(cmp.Or(m[4], "map")), typeWords(m[3]+m[5])), "")
		return
	}
	diags.Error(f.syntaxPos(text, firstLine, err), "toml-syntax", tomlMessage(err), "")
}

// wrongTypePos is the place of the value of a key, as the decoder quotes it. Of the tables
// of an array the decoder names the last one's line; the value's first byte tells which one
// is meant.
func (f *tomlFile) wrongTypePos(quoted, found string, line int) diag.Pos {
	key, _ := strconv.Unquote(quoted)
	plain := strings.ReplaceAll(key, `"`, "")
	for _, p := range f.keys.all(plain) {
		if startsLike(p.first, found) {
			return f.keys.pos(p.value)
		}
	}
	return diag.Pos{File: f.name, Line: line}
}

// startsLike reports whether a value of the named type may begin with the byte; 0 is a
// table with a header.
func startsLike(first byte, name string) bool {
	switch typeWords(name) {
	case "a text in quotes":
		return first == '"' || first == '\''
	case "true or false":
		return first == 't' || first == 'f'
	case "a list in brackets":
		return first == '['
	case "a table", "a list of tables":
		return first == '{' || first == 0
	default:
		return first >= '0' && first <= '9' || first == '-' || first == '+' || first == 'i' || first == 'n'
	}
}

func typeWords(name string) string {
	if strings.HasPrefix(name, "map") {
		return "a table"
	}
	switch name {
	case "string":
		return "a text in quotes"
	case "integer", "int64":
		return "a whole number"
	case "float", "float64":
		return "a number"
	case "boolean", "bool":
		return "true or false"
	case "slice", "array", "[]interface {}", "[]any":
		return "a list in brackets"
	case "[]map[string]any":
		return "a list of tables"
	case "datetime", "time.Time":
		return "a date"
	default:
		return name
	}
}

func (f *tomlFile) syntaxPos(text string, firstLine int, err error) diag.Pos {
	var pe toml.ParseError
	if !errors.As(err, &pe) || pe.Position.Line == 0 {
		return diag.Pos{File: f.name, Line: firstLine}
	}
	pos := diag.Pos{File: f.name, Line: pe.Position.Line + firstLine - 1}
	start := min(max(pe.Position.Start, 0), len(text))
	lineStart := strings.LastIndexByte(text[:start], '\n') + 1
	if strings.Count(text[:lineStart], "\n")+1 != pe.Position.Line {
		return pos
	}
	pos.Col = utf8.RuneCountInString(text[lineStart:start]) + 1
	pos.Len = max(1, utf8.RuneCountInString(text[start:min(start+pe.Position.Len, len(text))]))
	return pos
}

// tomlMessage is the decoder's message in our style.
func tomlMessage(err error) string {
	message := err.Error()
	var pe toml.ParseError
	if errors.As(err, &pe) {
		message = pe.Message
	}
	message = strings.TrimPrefix(message, "toml: ")
	message = strings.TrimSuffix(strings.Join(strings.Fields(message), " "), ".")
	if r, size := utf8.DecodeRuneInString(message); size > 0 {
		message = strings.ToLower(string(r)) + message[size:]
	}
	return message
}
