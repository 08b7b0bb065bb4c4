package figure

// room is where the many short lists that make up one picture come from. A nil room makes
// each anew.
type room struct {
	blobs slab[blob]
	discs slab[disc]
	knots slab[knot]
	// scratch is for paths that are only measured.
	scratch slab[Segment]
}

// clear makes the room of blobs and discs free again: what came from it before is void.
// Outlines are kept.
func (r *room) clear() { r.blobs.used, r.discs.used = 0, 0 }

func (r *room) newBlobs(n int) []blob {
	if r == nil {
		return make([]blob, n)
	}
	return r.blobs.take(n)
}

// list is a list of its own of these blobs.
func (r *room) list(items ...blob) []blob {
	out := r.newBlobs(len(items))
	copy(out, items)
	return out
}

func (r *room) newDiscs(n int) []disc {
	if r == nil {
		return make([]disc, n)
	}
	return r.discs.take(n)
}

func (r *room) newKnots(n int) outline {
	if r == nil {
		return make(outline, n)
	}
	return r.knots.take(n)
}

// slab hands out pieces of one long list, so that many short ones cost one allocation.
type slab[T any] struct {
	all  []T
	used int
}

const slabLength = 128

// take is a piece of n items, whatever is in them.
func (s *slab[T]) take(n int) []T {
	if s.used+n > len(s.all) {
		s.all, s.used = make([]T, max(n, slabLength)), 0
	}
	s.used += n
	return s.all[s.used-n : s.used : s.used]
}
