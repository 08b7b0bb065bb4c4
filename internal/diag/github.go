package diag

import (
	"fmt"
	"io"
	"strings"
)

// WriteGitHub writes diagnostics as workflow commands, which GitHub shows as annotations
// (docs.github.com, "Workflow commands for GitHub Actions"). The error is the writer's.
func WriteGitHub(w io.Writer, list List) error {
	var b strings.Builder
	for _, d := range list {
		command := [...]string{"error", "warning", "notice"}[d.Severity]
		var properties []string
		if d.Pos.File != "" {
			properties = append(properties, "file="+property(d.Pos.File))
		}
		if d.Pos.Line > 0 {
			properties = append(properties, fmt.Sprintf("line=%d", d.Pos.Line))
		}
		if d.Pos.Col > 0 {
			properties = append(properties, fmt.Sprintf("col=%d", d.Pos.Col),
				fmt.Sprintf("endColumn=%d", d.Pos.Col+max(d.Pos.Len, 1)))
		}
		properties = append(properties, "title="+property(d.Rule))
		text := d.Message
		if d.Hint != "" {
			text += "\n" + d.Hint
		}
		fmt.Fprintf(&b, "::%s %s::%s\n", command, strings.Join(properties, ","), data(text))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// data escapes the message of a workflow command, property one of its parameters.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
