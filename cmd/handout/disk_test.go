//go:build unix

package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"handout/internal/publish"
)

// handoutCommand is the program, run as a user that file modes hold for.
func handoutCommand(t *testing.T, folder string, args ...string) *exec.Cmd {
	t.Helper()
	installed, err := exec.LookPath("handout") // testscript.Main has put it there
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(folder, "handout")
	if _, err := os.Stat(name); err != nil {
		program, err := os.ReadFile(installed)
		if err := errors.Join(err, os.WriteFile(name, program, 0o755)); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(name, args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "CI=true")
	if os.Geteuid() == 0 {
		const nobody = 65534
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
		chownAll(t, folder, nobody)
	}
	return cmd
}

// openFolder is a temporary folder that any user can enter.
func openFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, dir := range []string{filepath.Dir(folder), folder} {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func chownAll(t *testing.T, folder string, user int) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Lchown(name, user, user))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A folder that may not be written, whether it is the output or the one around it, ends
// the build with exit code 2 and a plain message, and stays as it was.
func TestReadOnlyOutput(t *testing.T) {
	for _, closed := range []string{"site/output", "site"} {
		folder := openFolder(t)
		page := filepath.Join(folder, "site", "output", "page.html")
		if err := smallSite(filepath.Join(folder, "site")); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Dir(page), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(page, []byte("the last build"), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := handoutCommand(t, folder, "build", "--site", "site")
		if err := os.Chmod(filepath.Join(folder, closed), 0o555); err != nil {
			t.Fatal(err)
		}
		said, err := cmd.CombinedOutput()
		if cmd.ProcessState.ExitCode() != exitTrouble || !strings.Contains(string(said), "cannot be written; it is as it was") {
			t.Errorf("%s read-only: %v, %s", closed, err, said)
		}
		entries, err := os.ReadDir(filepath.Dir(page))
		if err != nil || len(entries) != 1 {
			t.Errorf("%s read-only: the output folder holds %v (%v)", closed, entries, err)
		}
		if err := os.Chmod(filepath.Join(folder, closed), 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// Killed at any moment, a build leaves the last one whole. cmd/verify kills many more.
func TestKilledBuildLeavesTheLastOne(t *testing.T) {
	if testing.Short() {
		t.Skip("takes several builds")
	}
	folder := openFolder(t)
	if err := smallSite(filepath.Join(folder, "site")); err != nil {
		t.Fatal(err)
	}
	output := filepath.Join(folder, "site", "output")
	start := time.Now()
	if said, err := handoutCommand(t, folder, "build", "--site", "site").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	span := time.Since(start)
	for i := range 8 {
		cmd := handoutCommand(t, folder, "build", "--site", "site")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(span * time.Duration(i+1) / 8)
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()
		wholeBuild(t, output)
	}
}

// wholeBuild fails unless the folder holds exactly the files of its manifest.
func wholeBuild(t *testing.T, output string) {
	t.Helper()
	manifest, err := publish.ReadManifest(os.DirFS(output))
	if err != nil {
		t.Fatal(err)
	}
	left := map[string]int64{publish.ManifestName: 0}
	for _, e := range manifest.Files {
		left[e.Path] = int64(e.Bytes)
	}
	err = fs.WalkDir(os.DirFS(output), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if want, ok := left[name]; !ok || name != publish.ManifestName && info.Size() != want {
			t.Errorf("%s does not belong to the build, or has another size", name)
		}
		delete(left, name)
		return err
	})
	if err != nil || len(left) > 0 {
		t.Errorf("files are missing: %v (%v)", left, err)
	}
}

// Interrupted, a build removes what it has written so far and says so.
func TestInterruptedBuildCleansUp(t *testing.T) {
	folder := openFolder(t)
	if err := smallSite(filepath.Join(folder, "site")); err != nil {
		t.Fatal(err)
	}
	cmd := handoutCommand(t, folder, "build", "--site", "site", "--jobs", "1")
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	staging := filepath.Join(folder, "site", ".output.build", "new")
	for range 2000 {
		if _, err := os.Stat(staging); err == nil {
			break
		}
		time.Sleep(time.Millisecond)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err := cmd.Wait()
	switch code := cmd.ProcessState.ExitCode(); {
	case code == exitTrouble && !strings.Contains(said.String(), "interrupted; the output folder is as it was"):
		t.Errorf("exit code %d, %v: %s", code, err, said.String())
	case code != exitTrouble && code != exitFine: // fine when the signal came too late
		t.Errorf("exit code %d, %v: %s", code, err, said.String())
	}
	if _, err := os.Stat(filepath.Dir(staging)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the staging folder is still there: %v", err)
	}
}
