package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// badDisks builds onto a disk that is too small and onto one that is read-only. Both must
// end with exit code 2 and a plain message, and leave the last build as it was.
func badDisks(ctx context.Context, v *verifier, log *logbook) error {
	if err := v.program(ctx, log); err != nil {
		return err
	}
	folder, err := v.folder("disk")
	if err != nil {
		return err
	}
	return errors.Join(
		v.badDisk(ctx, log, filepath.Join(folder, "full"), "size=300k", "", "disk is full"),
		v.badDisk(ctx, log, filepath.Join(folder, "readonly"), "size=64m", "ro", "cannot be written"),
	)
}

// badDisk mounts a small file system, puts a build's folder on it, and builds the site to it.
func (v *verifier) badDisk(ctx context.Context, log *logbook, disk, options, remount, message string) error {
	if err := mount(ctx, log, disk, options); err != nil {
		return err
	}
	defer func() { _ = sudo(context.WithoutCancel(ctx), log, "umount", disk) }()
	output := filepath.Join(disk, "output")
	if err := copyFile(filepath.Join(v.repo, "LICENSE"), filepath.Join(output, "old", "page.html")); err != nil {
		return err
	}
	before, err := treeSum(disk)
	if err != nil {
		return err
	}
	if remount != "" {
		if err := sudo(ctx, log, "mount", "-o", "remount,"+remount, disk); err != nil {
			return err
		}
	}
	cmd := exec.CommandContext(ctx, v.binary, "build", "--site", v.repo, "--out", output)
	said, _ := cmd.CombinedOutput()
	fmt.Fprintf(log, "%s\n", said)
	if code := exitCode(cmd); code != 2 || !strings.Contains(string(said), message) {
		return fmt.Errorf("%s: exit code %d and %q, want 2 and %q", filepath.Base(disk), code, said, message)
	}
	after, err := treeSum(disk)
	if err == nil && before != after {
		err = fmt.Errorf("%s: the disk is not as it was:\n%s\n%s", filepath.Base(disk), before, after)
	}
	return err
}

// mount puts a file system in memory at a folder.
func mount(ctx context.Context, log *logbook, disk, options string) error {
	if err := os.MkdirAll(disk, 0o755); err != nil {
		return err
	}
	owner := fmt.Sprintf(",uid=%d,gid=%d,mode=755", os.Getuid(), os.Getgid())
	return sudo(ctx, log, "mount", "-t", "tmpfs", "-o", options+owner, "handout-verify", disk)
}

// sudo runs a program as root.
func sudo(ctx context.Context, log *logbook, args ...string) error {
	if os.Geteuid() != 0 {
		args = append([]string{"sudo", "-n"}, args...)
	}
	return log.run(ctx, command{name: args[0], args: args[1:]})
}

// treeSum names every file below a folder with its sum.
func treeSum(folder string) (string, error) {
	names, err := files(folder, "")
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, name := range names {
		sum, err := fileSum(filepath.Join(folder, name))
		if err != nil {
			return "", err
		}
		fmt.Fprintln(&b, sum, name)
	}
	return b.String(), nil
}
