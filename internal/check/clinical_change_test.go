package check

import (
	"testing"

	"handout/internal/site"
)

// changed says that the good site's article was of a version and has changed since.
func changed(version string) map[string]Former {
	return map[string]Former{"back": {Version: version, Reviewed: site.Date{Year: 2000, Month: 1, Day: 1}, Changed: []string{"en/back/spurs.html"}}}
}

func TestNewerVersion(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		want     bool
	}{
		{"1.0", "1.0", false},
		{"1.0", "1.1", true},
		{"1.9", "1.10", true},
		{"2.0", "1.9", false},
		{"1", "1.1", true},
		{"1.1", "1", false},
		{"1.0", "1.0b", true},
	} {
		if got := newerVersion(tt.old, tt.new); got != tt.want {
			t.Errorf("%s after %s: newer is %v", tt.new, tt.old, got)
		}
	}
}
