package build

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
)

func TestEachCallsEveryNumberOnce(t *testing.T) {
	for _, jobs := range []int{1, 2, 7, 200} {
		calls := make([]atomic.Int32, 100)
		if err := each(t.Context(), len(calls), jobs, func(i int) error { calls[i].Add(1); return nil }); err != nil {
			t.Fatal(err)
		}
		for i := range calls {
			if n := calls[i].Load(); n != 1 {
				t.Errorf("%d jobs: number %d was called %d times", jobs, i, n)
			}
		}
	}
}

func TestEachStopsAtAnError(t *testing.T) {
	wrong := errors.New("wrong")
	var calls atomic.Int32
	err := each(t.Context(), 1000, 1, func(i int) error {
		calls.Add(1)
		if i == 3 {
			return wrong
		}
		return nil
	})
	if !errors.Is(err, wrong) {
		t.Errorf("got %v, want %v", err, wrong)
	}
	if calls.Load() != 4 {
		t.Errorf("%d calls, want 4", calls.Load())
	}
}

func TestEachReportsTheLowestNumber(t *testing.T) {
	first, second := errors.New("first"), errors.New("second")
	both := make(chan struct{}, 2)
	err := each(t.Context(), 2, 2, func(i int) error {
		both <- struct{}{}
		for len(both) < 2 {
		}
		return []error{first, second}[i]
	})
	if err != first {
		t.Errorf("got %v, want %v", err, first)
	}
}

func TestEachStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	err := each(ctx, 1000, 2, func(i int) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}

func TestEachMakesAnErrorOfAPanic(t *testing.T) {
	err := each(t.Context(), 3, 2, func(i int) error {
		if i == 1 {
			panic("a bug")
		}
		return nil
	})
	if err == nil || !strings.Contains(err.Error(), "panic: a bug") || !strings.Contains(err.Error(), "pool_test.go") {
		t.Errorf("got %v, want the panic and where it was", err)
	}
}
