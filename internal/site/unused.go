package site

import (
	"fmt"
	"path"
	"strings"

	"handout/internal/diag"
)

// unused warns of files in the folders of content/ that nothing reads: a misspelt name
// would otherwise go unseen. After errors it cannot tell.
func (l *loader) unused() {
	if l.diags.HasErrors() {
		return
	}
	var folders []string
	for _, dir := range l.dirs(contentDir) {
		if dir != exercisesDir {
			folders = append(folders, path.Join(contentDir, dir))
		}
	}
	l.each(len(folders), func(part *loader, i int) { part.unusedIn(folders[i], []string{"article.toml", "evidence.toml"}) })
	for _, id := range l.dirs(path.Join(contentDir, exercisesDir)) {
		l.unusedIn(path.Join(contentDir, exercisesDir, id), []string{"exercise.toml"})
	}
}

func (l *loader) unusedIn(dir string, known []string) {
	read := map[string]bool{}
	for _, name := range known {
		read[name] = true
	}
	for _, e := range l.list(dir) {
		name := path.Join(dir, e.Name())
		if read[e.Name()] || e.IsDir() || l.site.Files[name] != nil ||
			strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), ".md") {
			continue
		}
		l.diags.Warn(diag.Pos{File: name}, "file-unused", fmt.Sprintf("nothing uses %s", name), diag.DidYouMean(e.Name(), known))
	}
}
