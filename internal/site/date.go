package site

import (
	"fmt"
	"time"

	"handout/internal/diag"
)

// IsZero reports whether no date was given.
func (d Date) IsZero() bool { return d == Date{} }

// String is the date as in ISO 8601, empty for none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare is negative when d is before e, positive when after.
func (d Date) Compare(e Date) int {
	return (d.Year-e.Year)*10000 + (d.Month-e.Month)*100 + d.Day - e.Day
}

// DateOf is the calendar date of a time in its own zone.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// ParseDate reads "2026-03-31"; a day that the calendar does not have is an error.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("no date %q", s)
	}
	return DateOf(t), nil
}

// dateValue is a date in a TOML file: a local date, or the same as a text.
type dateValue struct {
	date Date
	bad  string // what stood there instead
}

// UnmarshalTOML takes anything: what is no date is reported with its place later.
func (d *dateValue) UnmarshalTOML(data any) error {
	switch v := data.(type) {
	case time.Time:
		d.date = DateOf(v)
	case string:
		date, err := ParseDate(v)
		if err != nil {
			d.bad = v
		}
		d.date = date
	default:
		d.bad = fmt.Sprint(v)
	}
	return nil
}

// read gives the date, and reports one that the calendar does not have.
func (d dateValue) read(f *tomlFile, key string, diags *diag.List) Date {
	if d.bad != "" {
		diags.Error(f.at(key), "date-invalid", fmt.Sprintf("%s: no date %q", key, d.bad),
			"write year, month and day: 2026-03-31")
	}
	return d.date
}
