package publish

// File is one file of the output folder.
type File struct {
	Path    string // slash-separated, relative to the output folder
	Data    []byte
	Locale  string   // tag of its language; empty for files that belong to none
	Sources []string // files it was made from, relative to the site's folder, sorted
}
