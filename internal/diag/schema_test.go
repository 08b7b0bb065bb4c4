package diag

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// schema is a JSON schema (draft 4) as far as the one of SARIF uses it.
type schema struct {
	root map[string]any
	seen map[string]bool // the keywords that were met
}

// sarifSchema is the schema of SARIF 2.1.0, as OASIS publishes it (oasis-tcs/sarif-spec).
func sarifSchema(t *testing.T) schema {
	t.Helper()
	f, err := os.Open("testdata/schema/sarif-schema-2.1.0.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	s := schema{seen: map[string]bool{}}
	if err := json.NewDecoder(z).Decode(&s.root); err != nil {
		t.Fatal(err)
	}
	return s
}

// check gives what is wrong with a value by a schema, each with its path.
func (s schema) check(path string, rules map[string]any, value any) (wrong []string) {
	report := func(format string, args ...any) { wrong = append(wrong, path+": "+fmt.Sprintf(format, args...)) }
	for _, keyword := range slices.Sorted(maps.Keys(rules)) {
		rule := rules[keyword]
		switch keyword {
		case "$ref":
			wrong = append(wrong, s.check(path, s.root["definitions"].(map[string]any)[strings.TrimPrefix(rule.(string), "#/definitions/")].(map[string]any), value)...)
		case "type":
			names, several := rule.([]any)
			if !several {
				names = []any{rule}
			}
			if !slices.ContainsFunc(names, func(n any) bool { return hasType(n.(string), value) }) {
				report("is no %v", rule)
			}
		case "enum":
			if !slices.ContainsFunc(rule.([]any), func(v any) bool { return reflect.DeepEqual(v, value) }) {
				report("%v is none of %v", value, rule)
			}
		case "minimum", "maximum":
			if n, ok := value.(float64); ok && (keyword == "minimum" && n < rule.(float64) || keyword == "maximum" && n > rule.(float64)) {
				report("%v is beyond the %s %v", n, keyword, rule)
			}
		case "pattern":
			if text, ok := value.(string); ok && !regexp.MustCompile(rule.(string)).MatchString(text) {
				report("%q does not match %s", text, rule)
			}
		case "format":
			if text, ok := value.(string); ok && strings.HasPrefix(rule.(string), "uri") {
				if u, err := url.Parse(text); err != nil || rule == "uri" && u.Scheme == "" {
					report("%q is no %s", text, rule)
				}
			}
		case "anyOf", "oneOf":
			wrong = append(wrong, s.choice(path, keyword, rule.([]any), value)...)
		case "required", "properties", "additionalProperties":
			if object, ok := value.(map[string]any); ok {
				wrong = append(wrong, s.object(path, keyword, rules, object)...)
			}
		case "items", "uniqueItems", "minItems":
			if list, ok := value.([]any); ok {
				wrong = append(wrong, s.list(path, keyword, rule, list)...)
			}
		case "description", "default", "$schema", "title", "id", "definitions":
		default:
			report("the keyword %q is not read", keyword)
		}
		s.seen[keyword] = true
	}
	return wrong
}

func hasType(name string, value any) bool {
	switch v := value.(type) {
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "number" || name == "integer" && v == math.Trunc(v)
	case []any:
		return name == "array"
	case map[string]any:
		return name == "object"
	default:
		return name == "null"
	}
}

// choice holds a value to one schema, or at least one, of several.
func (s schema) choice(path, keyword string, choices []any, value any) []string {
	fits := 0
	for _, c := range choices {
		if len(s.check(path, c.(map[string]any), value)) == 0 {
			fits++
		}
	}
	if fits == 0 || keyword == "oneOf" && fits > 1 {
		return []string{fmt.Sprintf("%s: fits %d of %s", path, fits, keyword)}
	}
	return nil
}

func (s schema) object(path, keyword string, rules, object map[string]any) (wrong []string) {
	properties, _ := rules["properties"].(map[string]any)
	switch rule := rules[keyword].(type) {
	case []any: // required
		for _, name := range rule {
			if _, ok := object[name.(string)]; !ok {
				wrong = append(wrong, fmt.Sprintf("%s: lacks %s", path, name))
			}
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(object)) {
			known, ok := properties[name].(map[string]any)
			if keyword == "properties" && ok {
				wrong = append(wrong, s.check(path+"."+name, known, object[name])...)
			} else if keyword == "additionalProperties" && !ok {
				wrong = append(wrong, s.check(path+"."+name, rule, object[name])...)
			}
		}
	case bool: // additionalProperties
		for _, name := range slices.Sorted(maps.Keys(object)) {
			if _, ok := properties[name]; !ok && !rule {
				wrong = append(wrong, fmt.Sprintf("%s: has no %s", path, name))
			}
		}
	}
	return wrong
}

func (s schema) list(path, keyword string, rule any, list []any) (wrong []string) {
	for i, item := range list {
		switch {
		case keyword == "items":
			wrong = append(wrong, s.check(fmt.Sprintf("%s[%d]", path, i), rule.(map[string]any), item)...)
		case keyword == "uniqueItems" && rule == true && slices.ContainsFunc(list[:i], func(v any) bool { return reflect.DeepEqual(v, item) }):
			wrong = append(wrong, fmt.Sprintf("%s: item %d is there twice", path, i))
		}
	}
	if least, ok := rule.(float64); ok && keyword == "minItems" && len(list) < int(least) {
		wrong = append(wrong, fmt.Sprintf("%s: has %d items of %v", path, len(list), least))
	}
	return wrong
}

// What WriteSARIF writes is SARIF by its schema; and the schema refuses what is not.
func TestSARIFIsValid(t *testing.T) {
	s := sarifSchema(t)
	tool := Tool{Name: "handout", Version: "1", Rules: map[string]Rule{"tabs": {Summary: "No tabs.", Help: "Use spaces.", URL: "https://example.org/tabs"}}}
	for name, list := range map[string]List{"sample": sample(), "empty": nil} {
		var b bytes.Buffer
		if err := WriteSARIF(&b, list, tool); err != nil {
			t.Fatal(err)
		}
		var log any
		if err := json.Unmarshal(b.Bytes(), &log); err != nil {
			t.Fatal(err)
		}
		for _, wrong := range s.check(name, s.root, log) {
			t.Error(wrong)
		}
	}
	for _, keyword := range []string{"$ref", "required", "enum", "minimum", "format", "additionalProperties", "items"} {
		if !s.seen[keyword] {
			t.Errorf("the keyword %q was never met", keyword)
		}
	}
	for text, want := range map[string]string{
		`{"version":"2.1.0"}`:                                  "lacks runs",
		`{"version":"2.0","runs":[]}`:                          "is none of",
		`{"version":"2.1.0","runs":[{"tool":{}}]}`:             "lacks driver",
		`{"version":"2.1.0","runs":[],"x":1}`:                  "has no x",
		`{"version":"2.1.0","runs":{}}`:                        "is no [array null]",
		`{"version":"2.1.0","runs":[],"$schema":"no address"}`: "is no uri",
		`{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"h"}},"results":[{"message":{"text":"m"},"ruleIndex":-2}]}]}`: "beyond the minimum",
	} {
		var log any
		if err := json.Unmarshal([]byte(text), &log); err != nil {
			t.Fatal(err)
		}
		if wrong := s.check("", s.root, log); len(wrong) != 1 || !strings.Contains(wrong[0], want) {
			t.Errorf("%s: %v, want %q", text, wrong, want)
		}
	}
}
