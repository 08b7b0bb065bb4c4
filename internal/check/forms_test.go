package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"handout/internal/diag"
)

// inEveryForm holds that each form of a report has a finding once, at its line and column,
// with its severity, rule and message.
func inEveryForm(t *testing.T, found diag.List, want diag.Diagnostic) {
	t.Helper()
	for form, list := range map[string][]diag.Diagnostic{"text": asText(t, found), "JSON": asJSON(t, found), "SARIF": asSARIF(t, found), "GitHub": asGitHub(t, found)} {
		if len(list) != len(found) {
			t.Errorf("%s has %d findings, want %d", form, len(list), len(found))
		}
		n, line := 0, want.Pos.Line
		if form == "SARIF" {
			line = max(line, 1) // a whole file stands at its first line
		}
		for _, d := range list {
			if d.Rule == want.Rule && d.Severity == want.Severity && d.Message == want.Message &&
				d.Pos.File == want.Pos.File && d.Pos.Line == line && d.Pos.Col == want.Pos.Col {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s has %s: %s [%s] %d times: %+v", form, want.Pos, want.Message, want.Rule, n, list)
		}
	}
}

func severityOf(t *testing.T, word string) diag.Severity {
	t.Helper()
	for _, s := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		if s.String() == word || s == diag.Note && word == "notice" {
			return s
		}
	}
	t.Fatalf("no severity %q", word)
	return 0
}

// asText reads the form of a compiler back: file:line:column: severity: message [rule].
func asText(t *testing.T, found diag.List) (list []diag.Diagnostic) {
	t.Helper()
	var b strings.Builder
	if err := (diag.Text{}).WriteText(&b, found); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if strings.HasPrefix(line, " ") {
			continue // a hint
		}
		var d diag.Diagnostic
		place, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		parts := strings.SplitN(place, ":", 3)
		d.Pos.File = parts[0]
		if len(parts) == 3 {
			scan(t, parts[1]+" "+parts[2], &d.Pos.Line, &d.Pos.Col)
		}
		severity, message, _ := strings.Cut(rest, ": ")
		d.Severity = severityOf(t, severity)
		at := strings.LastIndex(message, " [")
		d.Message, d.Rule = message[:at], strings.Trim(message[at:], " []")
		list = append(list, d)
	}
	return list
}

func scan(t *testing.T, text string, into ...any) {
	t.Helper()
	if _, err := fmt.Sscan(text, into...); err != nil {
		t.Fatalf("reading %q: %v", text, err)
	}
}

func asJSON(t *testing.T, found diag.List) (list []diag.Diagnostic) {
	t.Helper()
	var b bytes.Buffer
	if err := diag.WriteJSON(&b, found); err != nil {
		t.Fatal(err)
	}
	var all []struct {
		File, Severity, Rule, Message string
		Line, Column                  int
	}
	decode(t, b.Bytes(), &all)
	for _, d := range all {
		list = append(list, diag.Diagnostic{Pos: diag.Pos{File: d.File, Line: d.Line, Col: d.Column}, Severity: severityOf(t, d.Severity), Rule: d.Rule, Message: d.Message})
	}
	return list
}

func decode(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// asSARIF reads the results back; of a message it leaves out the hint in brackets.
func asSARIF(t *testing.T, found diag.List) (list []diag.Diagnostic) {
	t.Helper()
	var b bytes.Buffer
	if err := diag.WriteSARIF(&b, found, diag.Tool{Name: "handout"}); err != nil {
		t.Fatal(err)
	}
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	decode(t, b.Bytes(), &log)
	for i, r := range log.Runs[0].Results {
		place := r.Locations[0].PhysicalLocation
		if id := log.Runs[0].Tool.Driver.Rules[r.RuleIndex].ID; id != r.RuleID {
			t.Errorf("result of %s points at rule %s", r.RuleID, id)
		}
		list = append(list, diag.Diagnostic{
			Pos:      diag.Pos{File: place.ArtifactLocation.URI, Line: place.Region.StartLine, Col: place.Region.StartColumn},
			Severity: severityOf(t, r.Level), Rule: r.RuleID, Message: strings.TrimSuffix(r.Message.Text, " ("+found[i].Hint+")"),
		})
	}
	return list
}

// asGitHub reads workflow commands back: ::error file=…,line=…,col=…,title=…::message.
func asGitHub(t *testing.T, found diag.List) (list []diag.Diagnostic) {
	t.Helper()
	var b bytes.Buffer
	if err := diag.WriteGitHub(&b, found); err != nil {
		t.Fatal(err)
	}
	unescape := strings.NewReplacer("%0A", "\n", "%2C", ",", "%3A", ":", "%25", "%")
	for line := range strings.Lines(b.String()) {
		command, message, _ := strings.Cut(strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "::"), "::")
		word, properties, _ := strings.Cut(command, " ")
		d := diag.Diagnostic{Severity: severityOf(t, word)}
		d.Message, _, _ = strings.Cut(unescape.Replace(message), "\n")
		for property := range strings.SplitSeq(properties, ",") {
			switch key, value, _ := strings.Cut(property, "="); key {
			case "file":
				d.Pos.File = unescape.Replace(value)
			case "line":
				scan(t, value, &d.Pos.Line)
			case "col":
				scan(t, value, &d.Pos.Col)
			case "title":
				d.Rule = unescape.Replace(value)
			}
		}
		list = append(list, d)
	}
	return list
}
