package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
)

// ManifestName is the file of the output folder that lists all others.
const ManifestName = "manifest.json"

// manifestFormat changes when the meaning of the manifest does.
const manifestFormat = 1

// Manifest lists the files that a build wrote, by path, itself left out.
type Manifest struct {
	Format int     `json:"format"`
	Files  []Entry `json:"files"`
}

// Entry is one file of a manifest.
type Entry struct {
	Path    string   `json:"path"`
	SHA256  string   `json:"sha256"` // hexadecimal
	Bytes   int      `json:"bytes"`
	Locale  string   `json:"locale,omitempty"`
	Sources []string `json:"sources,omitempty"` // of the site's folder, sorted
}

// ReadManifest reads the manifest of a built folder. A folder without one gives an error
// that wraps fs.ErrNotExist.
func ReadManifest(built fs.FS) (*Manifest, error) {
	data, err := fs.ReadFile(built, ManifestName)
	if err != nil {
		return nil, fmt.Errorf("reading the manifest: %w", err)
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, fmt.Errorf("reading %s: %w", ManifestName, err)
	}
	if m.Format != manifestFormat {
		return nil, fmt.Errorf("reading %s: format %d was written by another version of handout", ManifestName, m.Format)
	}
	return &m, nil
}

// manifest is the manifest of what has been written.
func (s *Staging) manifest() Manifest {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := Manifest{Format: manifestFormat, Files: []Entry{}}
	for _, p := range slices.Sorted(maps.Keys(s.files)) {
		m.Files = append(m.Files, s.files[p])
	}
	return m
}

// encode gives one line per file, so that two manifests can be compared by eye.
func (m Manifest) encode() []byte {
	out := fmt.Appendf(nil, "{\n\"format\": %d,\n\"files\": [\n", m.Format)
	for i, e := range m.Files {
		line, err := json.Marshal(e)
		if err != nil {
			panic(errors.Join(errors.New("an entry of strings and numbers has a JSON form"), err))
		}
		if i > 0 {
			out = append(out, ",\n"...)
		}
		out = append(out, line...)
	}
	return append(out, "\n]\n}\n"...)
}

func sortedSet(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return slices.Compact(slices.Sorted(slices.Values(list)))
}
