package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress is the moving line of a build; it shows nothing where nothing may move.
type progress struct {
	terminal *terminal
	bar      *progressbar.ProgressBar
}

func newProgress(t *terminal) *progress { return &progress{terminal: t} }

// show draws how many of all pages and leaflets are done. It is called from one goroutine
// at a time.
func (p *progress) show(done, total int) {
	if !p.terminal.moving {
		return
	}
	if p.bar == nil {
		p.bar = progressbar.NewOptions(total,
			progressbar.OptionSetWriter(p.terminal.err),
			progressbar.OptionSetDescription("building"),
			progressbar.OptionShowCount(),
			progressbar.OptionSetWidth(30),
			progressbar.OptionThrottle(50*time.Millisecond),
			progressbar.OptionClearOnFinish(),
		)
	}
	p.bar.ChangeMax(total)
	_ = p.bar.Set(done) // a progress line that cannot be drawn is no reason to stop
}

// done removes the line.
func (p *progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
