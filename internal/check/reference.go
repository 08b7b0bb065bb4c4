package check

import (
	"cmp"

	"handout/internal/doc"
)

// reference is where an inline or a card leads: a scheme of ours with its colon and an id, or
// an address alone.
type reference struct{ scheme, id string }

func (r reference) String() string { return r.scheme + r.id }

func (r reference) compare(other reference) int {
	if r.scheme == other.scheme {
		return cmp.Compare(r.id, other.id)
	}
	return cmp.Compare(r.String(), other.String())
}

// refer keeps the references among inlines.
func (u *unit) refer(inlines []doc.Inline) {
	for _, i := range inlines {
		u.reference(i)
		u.refer(doc.Children(i))
	}
}

func (u *unit) reference(i doc.Inline) {
	switch i := i.(type) {
	case *doc.Link:
		u.references = append(u.references, reference{"", i.Dest})
	case *doc.ContactRef:
		u.references = append(u.references, reference{"contact:", i.ID})
	case *doc.ValueRef:
		u.references = append(u.references, reference{"value:", i.ID})
	case *doc.TermRef:
		u.references = append(u.references, reference{"term:", i.ID})
	}
}
