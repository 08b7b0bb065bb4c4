package preview

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// BenchmarkSave measures from the save of an article, in a site of so many in ten languages, to
// the moment that its open page hears of it and has been made again.
func BenchmarkSave(b *testing.B) {
	for _, articles := range []int{10, 1000} {
		b.Run(fmt.Sprintf("articles=%d", articles), func(b *testing.B) {
			if articles > 100 && testing.Short() {
				b.Skip("loads a large site")
			}
			benchmarkSave(b, articles)
		})
	}
}

func benchmarkSave(b *testing.B, articles int) {
	folder := b.TempDir()
	multiply(b, folder, articles)
	url := serve(b, folder)
	file := filepath.Join(folder, "content/postpartum-back-pain/en.md")
	source, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	heard := listen(b, url)
	first := heard()
	var busy time.Duration
	for save := 1; b.Loop(); save++ {
		word := fmt.Sprintf("Operation %c", 'a'+save%26)
		text := bytes.Replace(source, []byte("Surgery is only for"), []byte(word+" is only for"), 1)
		before := processorTime(b)
		if err := os.WriteFile(file, text, 0o600); err != nil {
			b.Fatal(err)
		}
		m := heard()
		if len(m.Errors) > 0 || m.Part == 0 || m.Whole > first.Whole+save {
			b.Fatalf("heard %+v", m)
		}
		if _, body := get(b, url+"en/postpartum-back-pain/spondylolisthesis.html"); !strings.Contains(body, word) {
			b.Fatal("the page does not show the save")
		}
		b.StopTimer()
		busy += processorTime(b) - before
		for m.Whole < m.Part || m.Part > 0 { // else the load of the whole would share the processors with the next save
			if m = heard(); len(m.Errors) > 0 {
				b.Fatalf("the whole site has errors: %+v", m.Errors[0])
			}
		}
		b.StartTimer()
	}
	b.ReportMetric(float64(busy.Milliseconds())/float64(b.N), "cpu-ms/op")
}

// processorTime is how long this process has kept the processors: it tells more than the clock
// where others share the machine.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// multiply writes the example site with its article so many times.
func multiply(b *testing.B, folder string, articles int) {
	b.Helper()
	if err := os.CopyFS(filepath.Join(folder, "content"), os.DirFS("../../content")); err != nil {
		b.Fatal(err)
	}
	config, err := os.ReadFile("../../site.toml")
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "site.toml"), config, 0o600); err != nil {
		b.Fatal(err)
	}
	const id = "postpartum-back-pain"
	for i := 1; i < articles; i++ {
		to := filepath.Join(folder, "content", fmt.Sprintf("%s-%d", id, i))
		if err := os.CopyFS(to, os.DirFS("../../content/"+id)); err != nil {
			b.Fatal(err)
		}
		file := filepath.Join(to, "article.toml")
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		data = bytes.Replace(data, []byte(`id = "`+id+`"`), fmt.Appendf(nil, `id = "%s-%d"`, id, i), 1)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			b.Fatal(err)
		}
	}
}
