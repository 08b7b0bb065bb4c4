package typeset

import (
	"strconv"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Outline returns a glyph's outline as the data of an SVG path (SVG 2, 9.3), in font units,
// y upward from the baseline; "" for a glyph that draws nothing. It is to be filled by the
// nonzero rule.
func (f *Font) Outline(gid uint32) string {
	f.load()
	f.mu.Lock()
	defer f.mu.Unlock()
	outline, ok := f.shaper.Face().GlyphData(font.GID(gid)).(font.GlyphOutline)
	if !ok {
		return ""
	}
	var b []byte
	for _, s := range outline.Segments {
		if s.Op == opentype.SegmentOpMoveTo && len(b) > 0 {
			b = append(b, 'Z')
		}
		b = append(b, "MLQC"[s.Op])
		for i, p := range s.ArgsSlice() {
			if i > 0 {
				b = append(b, ' ')
			}
			b = strconv.AppendFloat(b, float64(p.X), 'f', -1, 32)
			b = append(b, ' ')
			b = strconv.AppendFloat(b, float64(p.Y), 'f', -1, 32)
		}
	}
	if len(b) > 0 {
		b = append(b, 'Z')
	}
	return string(b)
}
