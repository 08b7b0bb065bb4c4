package preview

import "sync"

// broadcast tells every listener that something changed. A listener that is slow hears of
// many changes once.
type broadcast struct {
	mu     sync.Mutex
	ears   map[chan struct{}]bool
	closed bool
}

func newBroadcast() *broadcast { return &broadcast{ears: map[chan struct{}]bool{}} }

// join gives a channel that hears of changes and is closed at the end, and a function to
// leave by.
func (b *broadcast) join() (<-chan struct{}, func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	ear := make(chan struct{}, 1)
	if b.closed {
		close(ear)
		return ear, func() {}
	}
	b.ears[ear] = true
	return ear, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.ears, ear)
	}
}

func (b *broadcast) send() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for ear := range b.ears {
		select {
		case ear <- struct{}{}:
		default:
		}
	}
}

func (b *broadcast) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for ear := range b.ears {
		close(ear)
		delete(b.ears, ear)
	}
}
