package web

import "handout/internal/doc"

// tier writes one urgency of the referral checklist: the signs to tick, then the advice.
// The advice is what follows the last list of boxes; it stands there for every reader, and
// the script shows it again, larger, below a sign that was ticked.
func (f *flow) tier(kind string, h *doc.Heading, id string, blocks []doc.Block) {
	f.level = max(1, min(h.Level+f.shift, f.level+1, 6))
	cut := afterTasks(blocks)
	t := tier{words: f.words, Kind: kind, ID: id, Ticked: f.message("tier." + kind + "-ticked")}
	t.Heading = headingHTML(f.level, id, "urgency", f.capture(func() { f.inlines(h.Inlines) }))
	t.Signs = f.capture(func() { f.blocks(blocks[:cut]) })
	t.Advice = f.capture(func() { f.blocks(blocks[cut:]) })
	f.fill("tier.html", t)
}

// afterTasks is the index behind the last task list.
func afterTasks(blocks []doc.Block) int {
	cut := 0
	for i, b := range blocks {
		if l, ok := b.(*doc.List); ok && hasTasks(l) {
			cut = i + 1
		}
	}
	return cut
}

// emergencyTier is the heading and blocks of a section's first emergency tier.
func emergencyTier(blocks []doc.Block) (*doc.Heading, []doc.Block) {
	for i, b := range blocks {
		if h, ok := b.(*doc.Heading); ok && groupClass(h) == "emergency" {
			return h, blocks[i+1 : i+1+groupLength(blocks[i+1:], h.Level)]
		}
	}
	return nil, nil
}
