package build

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// each calls do for 0 … n-1 from jobs goroutines, starting them in order, and waits for
// all. After the first error, or when ctx is done, no further call is started; the error
// of the lowest number that failed is returned, so that it does not depend on timing
// more than it must.
func each(ctx context.Context, n, jobs int, do func(i int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var next atomic.Int64
	var failed failure
	var workers sync.WaitGroup
	for range min(jobs, n) {
		workers.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := attempt(i, do); err != nil {
					failed.report(i, err)
					stop(err)
				}
			}
		})
	}
	workers.Wait()
	if failed.err != nil {
		return failed.err
	}
	return context.Cause(ctx)
}

// attempt calls do and makes an error of its panic, so that whoever waits for the others can
// clear away behind them.
func attempt(i int, do func(i int) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = panicked(p)
		}
	}()
	return do(i)
}

// panicked is the error of a panic, with where it came from: a bug of handout's own.
func panicked(p any) error { return fmt.Errorf("panic: %v\n%s", p, debug.Stack()) }

// failure keeps the error of the lowest number.
type failure struct {
	mu  sync.Mutex
	i   int
	err error
}

func (f *failure) report(i int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err == nil || i < f.i {
		f.i, f.err = i, err
	}
}
