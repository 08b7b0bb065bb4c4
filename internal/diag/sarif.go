package diag

import (
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// Tool is what SARIF says about the program that found the diagnostics.
type Tool struct {
	Name    string
	Version string
	URL     string
	Rules   map[string]Rule // by id; a rule that is not here is listed by its id alone
}

// Rule is what a report says about a rule beside its id.
type Rule struct {
	Summary string // one sentence
	Help    string // what to do, in Markdown or plain text
	URL     string
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version,omitempty"`
	InformationURI string      `json:"informationUri,omitempty"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string     `json:"id"`
	ShortDescription *sarifText `json:"shortDescription,omitempty"`
	Help             *sarifText `json:"help,omitempty"`
	HelpURI          string     `json:"helpUri,omitempty"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
}

type sarifLocation struct {
	PhysicalLocation sarifPhysical `json:"physicalLocation"`
}

type sarifPhysical struct {
	ArtifactLocation sarifArtifact `json:"artifactLocation"`
	Region           sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI       string `json:"uri"`
	URIBaseID string `json:"uriBaseId"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

// WriteSARIF writes diagnostics in SARIF 2.1.0 (OASIS), for code scanning services. The
// error is the writer's.
func WriteSARIF(w io.Writer, list List, tool Tool) error {
	ids := ruleIDs(list)
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: tool.Name, Version: tool.Version, InformationURI: tool.URL, Rules: sarifRules(ids, tool.Rules),
		}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	for _, d := range list {
		index, _ := slices.BinarySearch(ids, d.Rule)
		run.Results = append(run.Results, sarifResultOf(d, index))
	}
	return encode(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// ruleIDs lists the rules of a list, sorted.
func ruleIDs(list List) []string {
	set := map[string]bool{}
	for _, d := range list {
		set[d.Rule] = true
	}
	return slices.Sorted(maps.Keys(set))
}

func sarifRules(ids []string, known map[string]Rule) []sarifRule {
	rules := []sarifRule{}
	for _, id := range ids {
		r := sarifRule{ID: id, HelpURI: known[id].URL}
		if s := known[id].Summary; s != "" {
			r.ShortDescription = &sarifText{s}
		}
		if h := known[id].Help; h != "" {
			r.Help = &sarifText{h}
		}
		rules = append(rules, r)
	}
	return rules
}

func sarifResultOf(d Diagnostic, ruleIndex int) sarifResult {
	text := d.Message
	if d.Hint != "" {
		text += " (" + d.Hint + ")"
	}
	r := sarifResult{RuleID: d.Rule, RuleIndex: ruleIndex, Level: d.Severity.String(), Message: sarifText{text}}
	if d.Pos.File == "" {
		return r
	}
	// Services show nothing of a result without a line: a whole file stands at its first.
	place := sarifPhysical{
		ArtifactLocation: sarifArtifact{URI: fileURI(d.Pos.File), URIBaseID: "%SRCROOT%"},
		Region:           sarifRegion{StartLine: max(d.Pos.Line, 1), StartColumn: d.Pos.Col},
	}
	if d.Pos.Col > 0 {
		place.Region.EndColumn = d.Pos.Col + max(d.Pos.Len, 1)
	}
	r.Locations = []sarifLocation{{place}}
	return r
}

// fileURI is a path relative to the site's folder as a URI reference (RFC 3986, 4.2: no
// colon in the first part).
func fileURI(file string) string {
	parts := strings.Split(file, "/")
	for i, p := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(p), ":", "%3A")
	}
	return strings.Join(parts, "/")
}
