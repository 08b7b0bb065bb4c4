package site

// visitor sees articles while the site is read.
type visitor struct {
	visit func(*Article) // nil for none
	held  []*Article     // to be seen once all links between articles are known
}

// show gives an article that is free of errors to the visitor, if there is one, and then
// lets its texts go. Where a link of it takes its address from another article, it waits.
func (l *loader) show(a *Article) {
	switch {
	case l.visit == nil || l.diags.HasErrors():
	case l.waits():
		l.held = append(l.held, a)
	default:
		l.visit(a)
		a.letGo()
	}
}

// waits reports whether a link of the article that this loader has read has no address yet.
func (l *loader) waits() bool {
	for _, c := range l.crossing {
		if c.open {
			return true
		}
	}
	return false
}

// visitHeld shows the articles that had to wait.
func (l *loader) visitHeld() {
	if l.diags.HasErrors() {
		return
	}
	held := l.held
	l.each(len(held), func(part *loader, i int) { part.show(held[i]) })
}

// letGo keeps of an article what others may link to, and what tells whether it was reviewed.
func (a *Article) letGo() {
	*a = Article{Pos: a.Pos, ID: a.ID, Sections: a.Sections, Texts: a.Texts}
	for tag, t := range a.Texts {
		kept := &ArticleText{File: t.File, Locale: t.Locale, Translation: Translation{Method: t.Translation.Method, Reviewer: t.Translation.Reviewer}}
		for _, s := range t.Sections {
			kept.Sections = append(kept.Sections, &Section{ID: s.ID, headings: s.headings})
		}
		a.Texts[tag] = kept
	}
}
