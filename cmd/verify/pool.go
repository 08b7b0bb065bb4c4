package main

import (
	"context"
	"errors"
	"runtime"
	"sync"
)

// forEach calls do for every name, from as many goroutines as there are processors, and
// joins the errors in the order of the names.
func forEach(ctx context.Context, names []string, do func(i int, name string) error) error {
	failures := make([]error, len(names))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range next {
				failures[i] = do(i, names[i])
			}
		})
	}
	for i := range names {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	workers.Wait()
	return errors.Join(append(failures, context.Cause(ctx))...)
}
