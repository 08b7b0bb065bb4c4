package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"handout/internal/page"
	"handout/internal/typeset"
)

// writeAll writes every hard document into one folder and returns the files by name.
func writeAll(t *testing.T) (map[string]*sheet, map[string]string) {
	ts := newTypesetter(t)
	w := New(ts)
	docs, files := hardDocuments(t, ts), map[string]string{}
	dir := t.TempDir()
	if keep := os.Getenv("HANDOUT_KEEP"); keep != "" {
		dir = keep
	}
	for name, s := range docs {
		out, err := w.Write(s.doc)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		files[name] = filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(files[name], out, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return docs, files
}

// veraPDF validates files against a standard and returns what it says of those that fail,
// by path. The command stands in HANDOUT_VERAPDF, for example "java -jar cli-1.30.2.jar".
func veraPDF(t *testing.T, flavour string, files ...string) map[string]string {
	t.Helper()
	command := strings.Fields(os.Getenv("HANDOUT_VERAPDF"))
	if len(command) == 0 {
		if os.Getenv("HANDOUT_JUDGES") == "1" {
			t.Fatal("HANDOUT_VERAPDF does not say how to run veraPDF")
		}
		t.Skip("outside judge not asked: veraPDF")
	}
	args := append(command[1:], "-f", flavour, "--format", "text", "-v")
	out, err := exec.Command(command[0], append(args, files...)...).CombinedOutput()
	failed, judged, last := map[string]string{}, 0, ""
	for line := range strings.Lines(string(out)) {
		verdict, rest, _ := strings.Cut(line, " ")
		path, _, _ := strings.Cut(rest, " "+flavour)
		switch verdict {
		case "PASS":
			judged++
		case "FAIL":
			judged++
			last, failed[path] = path, "fails"
		default: // a rule of the file above
			failed[last] += "; " + strings.TrimSpace(line)
		}
	}
	if judged != len(files) {
		t.Fatalf("veraPDF judged %d of %d files: %v\n%s", judged, len(files), err, out)
	}
	return failed
}

func TestHardDocumentsPassBothStandards(t *testing.T) {
	_, files := writeAll(t)
	paths := make([]string, 0, len(files))
	for _, path := range files {
		paths = append(paths, path)
	}
	for _, flavour := range []string{"ua1", "2a"} {
		for path, why := range veraPDF(t, flavour, paths...) {
			t.Errorf("%s: %s: %s", flavour, path, why)
		}
	}
}

func TestHardDocumentsAreSound(t *testing.T) {
	_, files := writeAll(t)
	for name, path := range files {
		judge(t, "qpdf", "--check", path)
		out := judge(t, "mutool", "info", path) + complaints(t, path)
		if strings.Contains(out, "error") || strings.Contains(out, "warning") {
			t.Errorf("%s: mutool: %s", name, out)
		}
	}
}

// complaints are the warnings and errors of MuPDF as it reads all of a file. That it was
// built without a library of colour profiles is no fault of the file.
func complaints(t *testing.T, path string) string {
	t.Helper()
	cmd := exec.Command("mutool", "draw", "-F", "txt", "-o", os.DevNull, path)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("mutool draw %s: %v", path, err)
	}
	return strings.ReplaceAll(string(out), "warning: ICC support is not available\n", "")
}

func TestHardDocumentsReadBack(t *testing.T) {
	docs, files := writeAll(t)
	for name, s := range docs {
		same := fold
		if s.lang == "zh-Hans" || name == "long-words" {
			same = unspaced
		}
		want := same(strings.Join(s.text, "\n"))
		if got := same(judge(t, "pdftotext", files[name], "-")); got != want {
			t.Errorf("%s: pdftotext differs\nwant %.2000s\ngot  %.2000s", name, want, got)
		}
		raw := same
		if s.dir == typeset.RightToLeft || name == "arabic-in-english" {
			raw = unspaced // in the order of the content right-to-left letters stand apart
		}
		if got := judge(t, "pdftotext", "-raw", files[name], "-"); raw(got) != raw(want) {
			t.Errorf("%s: pdftotext -raw differs\nwant %.2000s\ngot  %.2000s", name, want, same(got))
		}
		if len(s.doc.Pages) > 20 {
			continue // pdfinfo takes the square of their number
		}
		if got := same(structText(judge(t, "pdfinfo", "-struct-text", files[name]))); got != want {
			t.Errorf("%s: the structure's text differs\nwant %.2000s\ngot  %.2000s", name, want, got)
		}
	}
}

// structText is the text in what pdfinfo -struct-text prints, without the zero-width spaces
// that the further glyphs of a cluster stand for: pdfinfo does not know ActualText.
func structText(out string) string {
	var b strings.Builder
	for line := range strings.Lines(out) {
		if line = strings.TrimSpace(line); len(line) > 1 && line[0] == '"' {
			b.WriteString(line[1:len(line)-1] + "\n")
		}
	}
	return norm.NFC.String(strings.ReplaceAll(b.String(), zeroWidthSpace, ""))
}

// damages take one thing out of a finished file: an old word, and one of the same length.
var damages = []struct {
	name, flavour, old, new string
}{
	{"alternative text", "ua1", "/Alt (", "/Xlt ("},
	{"document language", "ua1", "/Lang (en)", "/Xang (en)"},
	{"artifact mark", "ua1", "/Artifact<</Type/Background>>", "/Xrtifact<</Type/Background>>"},
	{"content tag", "ua1", "/Span<</MCID 0>>", "/Span<</XCID 0>>"},
	{"structure tree", "2a", "/StructTreeRoot ", "/XtructTreeRoot "},
	{"structure type", "ua1", "/S /H1", "/S /X1"},
	{"scope of a header cell", "ua1", "/Scope /Column", "/Xcope /Column"},
	{"link words", "ua1", "/Contents (020", "/Xontents (020"},
	{"title display", "ua1", "/DisplayDocTitle true", "/DisplayDocTitle null"},
	{"text of glyphs", "2a", "/ToUnicode ", "/XoUnicode "},
	{"output intent", "2a", "/OutputIntents ", "/XutputIntents "},
	{"print flag", "2a", "/F 4", "/F 0"},
}

// TestDamageIsFound shows that veraPDF finds what a faulty writer would leave out.
func TestDamageIsFound(t *testing.T) {
	ts := newTypesetter(t)
	s := newSheet(t, ts, "en").leaflet(8)
	table := s.add(nil, &page.Element{Tag: "Table"})
	s.cell(s.add(table, &page.Element{Tag: "TR"}), &page.Element{Tag: "TH", Scope: "Column"}, 0, "Day")
	s.cell(s.add(table, &page.Element{Tag: "TR"}), &page.Element{Tag: "TD"}, 0, "1")
	out, err := New(ts).Write(s.doc)
	if err != nil {
		t.Fatal(err)
	}
	path := save(t, "whole.pdf", out)
	plain := strings.TrimSuffix(path, ".pdf") + "-plain.pdf"
	judge(t, "qpdf", "--qdf", "--object-streams=disable", path, plain)
	whole, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]string{}
	for i, d := range damages {
		damaged := bytes.Replace(whole, []byte(d.old), []byte(d.new), 1)
		if bytes.Equal(damaged, whole) || len(damaged) != len(whole) {
			t.Fatalf("%s: %q was not found in the file", d.name, d.old)
		}
		files[d.flavour] = append(files[d.flavour], save(t, fmt.Sprintf("damaged-%d.pdf", i), damaged))
	}
	for flavour, paths := range files {
		failed := veraPDF(t, flavour, append(paths, plain)...)
		for _, path := range paths {
			if failed[path] == failed[plain] { // qpdf's plain form has a fault of its own
				t.Errorf("veraPDF %s found nothing wrong with %s", flavour, filepath.Base(path))
			}
		}
	}
}
