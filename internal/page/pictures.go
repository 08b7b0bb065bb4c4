package page

import (
	"handout/internal/doc"
	"handout/internal/site"
)

// pictures sets pictures one under the other, no larger than the column and two thirds
// of a page, and no larger than at 150 dots an inch.
func (f *flow) pictures(e *Element, images []*doc.Image) {
	for _, i := range images {
		file := f.b.c.site.Files[site.PicturePath(i.Pos.File, i.Src)]
		if file == nil {
			f.b.diags.Error(i.Pos, "image-missing", "no picture \""+i.Src+"\"", "put the file beside the article and spell its name alike")
			continue
		}
		f.space(f.b.em(0.8))
		f.picture(e, file, i.Alt)
		f.space(f.b.em(0.8))
	}
}

func (f *flow) picture(e *Element, file *site.File, alt string) {
	const dotsPerInch = 150
	w := min(f.w, float64(file.Width)*72/dotsPerInch)
	h := w * float64(file.Height) / float64(max(file.Width, 1))
	if most := f.b.height * 2 / 3; h > most {
		w, h = w*most/h, most
	}
	m := mark{x: f.x, w: w, h: h, picture: file}
	if alt == "" {
		m.artifact = ArtifactLayout
	} else {
		fig := e.add("Figure")
		fig.Alt = alt
		m.figure, m.content = fig, f.b.newContent(fig)
	}
	f.add(slab{height: h, after: afterBlock, marks: []mark{m}})
}
