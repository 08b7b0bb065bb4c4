package web

import "handout/internal/doc"

// table writes a table in a frame that scrolls by itself, so that a wide table never
// makes the page scroll sideways. The frame takes the focus to be scrolled by keyboard.
func (f *flow) table(t *doc.Table) {
	f.write(`<div class="table" role="region" tabindex="0" aria-label="`)
	f.writeText(f.message("web.table"))
	f.write("\"><table>\n")
	if len(t.Header) > 0 {
		f.write("<thead><tr>")
		f.cells(t, t.Header, `th scope="col"`, "th")
		f.write("</tr></thead>\n")
	}
	if len(t.Rows) > 0 {
		f.write("<tbody>\n")
		for _, row := range t.Rows {
			f.write("<tr>")
			f.cells(t, row, "td", "td")
			f.write("</tr>\n")
		}
		f.write("</tbody>\n")
	}
	f.write("</table></div>\n")
}

func (f *flow) cells(t *doc.Table, cells []*doc.Cell, open, name string) {
	for i, c := range cells {
		f.write("<", open, alignClass(t, i), ">")
		f.inlines(c.Inlines)
		f.write("</", name, ">")
	}
}

func alignClass(t *doc.Table, column int) string {
	if column >= len(t.Align) {
		return ""
	}
	switch t.Align[column] {
	case doc.AlignCenter:
		return ` class="center"`
	case doc.AlignEnd:
		return ` class="end"`
	}
	return ""
}
