package web

import (
	"fmt"

	"handout/internal/doc"
	"handout/internal/site"
)

// valueRef writes the site's region's figure, kept on one line and in its own direction.
func (f *flow) valueRef(ref *doc.ValueRef) {
	var v *site.Value
	if f.article != nil {
		v = f.article.Values[ref.ID]
	}
	if v == nil {
		f.diags.Error(ref.Pos, "value-unknown", fmt.Sprintf("no value %q", ref.ID), "")
		return
	}
	amount, ok := v.ByRegion[f.r.site.Config.Region]
	if !ok {
		f.diags.Error(ref.Pos, "value-region", fmt.Sprintf("no %q for the region %q", ref.ID, f.r.site.Config.Region), "")
		return
	}
	f.write(`<bdi class="amount">`)
	f.writeText(site.AmountText(f.loc, amount))
	f.write("</bdi>")
}
