package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"regexp"
)

// replaceIn edits a file of a copied site; a pattern that is not there is an error, so that
// a proof cannot come to prove nothing.
func replaceIn(name, pattern, with string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return err
	}
	if !re.Match(data) {
		return fmt.Errorf("editing %s: no %s in it", name, pattern)
	}
	return os.WriteFile(name, re.ReplaceAll(data, []byte(with)), 0o644)
}

// fileSum is the SHA-256 of a file, in hexadecimal.
func fileSum(name string) (string, error) {
	data, err := os.ReadFile(name)
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), err
}
