package figure

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func f(v float64) *float64 { return &v }

// randomFrame has every angle anywhere in its range.
func randomFrame(r *rand.Rand) *Frame {
	fr := &Frame{}
	within := func(l limit) *float64 { return f(l.from + r.Float64()*(l.to-l.from)) }
	trunk := []**float64{&fr.LumbarFlexion, &fr.ThoracicFlexion, &fr.NeckFlexion, &fr.HeadFlexion, &fr.LumbarSideBend, &fr.TrunkRotation, &fr.NeckRotation}
	for i, p := range trunk {
		l, _ := trunkLimit(trunkDOF(i))
		*p = within(l)
	}
	fr.Pitch, fr.Roll, fr.Turn, fr.Lean = f(r.Float64()*360-180), f(r.Float64()*360-180), f(r.Float64()*360-180), f(r.Float64()*90)
	for _, s := range []*Side{&fr.Left, &fr.Right} {
		for i, p := range []**float64{&s.HipFlexion, &s.HipAbduction, &s.HipRotation, &s.KneeFlexion, &s.Dorsiflexion, &s.ToeExtension,
			&s.ShoulderFlexion, &s.ShoulderAbduction, &s.ShoulderRotation, &s.ElbowFlexion, &s.Pronation, &s.WristExtension} {
			*p = within(limbLimit(dof(i)))
		}
		s.Hand = []string{"flat", "grip", "point", "rest"}[r.IntN(4)]
	}
	return fr
}

func TestRandomPosesDraw(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		s := &Spec{Figure: Scene{Posture: postureNames()[r.IntN(6)], Camera: cameraNames()[r.IntN(6)], Body: r.IntN(5)}}
		s.Frame.Start, s.Frame.End = randomFrame(r), randomFrame(r)
		d, err := Draw(s, "end", DefaultTheme())
		if err != nil {
			t.Fatal(err)
		}
		for _, sh := range d.Shapes {
			if sh.Fill != nil && sh.Path[len(sh.Path)-1].Op != Close {
				t.Fatalf("a %s area is open", sh.Class)
			}
			outsideOf(t, d, &sh)
		}
		if _, err := Animate(s, DefaultTheme(), AnimateOptions{}); err != nil {
			t.Fatal(err)
		}
	}
}

// outsideOf fails where a curve leaves the picture.
func outsideOf(t *testing.T, d *Drawing, s *Shape) {
	t.Helper()
	var from Point
	for _, g := range s.Path {
		n := pointCount(g.Op)
		for i := range n {
			p := g.Points[i]
			if g.Op == CurveTo && i < 2 {
				if math.IsNaN(p.X + p.Y) {
					t.Fatalf("%s has a handle at %v", s.Class, p)
				}
				continue
			}
			if !(p.X >= 0 && p.Y >= 0 && p.X <= d.Width && p.Y <= d.Height) && s.Class != "gap" {
				t.Fatalf("%s goes from %v to %v in a picture of %g × %g", s.Class, from, p, d.Width, d.Height)
			}
			from = p
		}
	}
}

// TestNothingSinks drops random poses on the floor: the checks must speak up about every
// one that ends up in it, and about no other.
func TestNothingSinks(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	sunk, clear := 0, 0
	for range 300 {
		s := &Spec{Figure: Scene{Posture: postureNames()[r.IntN(6)]}}
		s.Frame.End = randomFrame(r)
		k, p := s.solved("end", 1)
		if r.IntN(2) == 0 { // held up where nothing can be in the floor
			s.Frame.End.Pelvis = []float64{0, 120}
			k, p = s.solved("end", 1)
		}
		a := &body{k: k, build: 1, pose: p}
		low := math.Inf(1)
		for _, part := range contactNames() {
			at, _ := a.lowest(part)
			low = min(low, at)
		}
		said := slices.ContainsFunc(Check(s), func(p Problem) bool { return strings.Contains(p.Message, "below the floor") })
		if low < -contactTolerance {
			sunk++
		} else {
			clear++
		}
		if said != (low < -contactTolerance) {
			t.Errorf("the lowest part is at %.1f, and the checks saying that something is in the floor is %t", low, said)
		}
	}
	if sunk < 20 || clear < 20 {
		t.Errorf("%d poses in the floor and %d above it are too few to tell", sunk, clear)
	}
}

// TestRandomPosesKeepTheirLengths: whatever a hand or foot reaches for, no bone stretches.
func TestRandomPosesKeepTheirLengths(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		s := &Spec{Figure: Scene{Posture: postureNames()[r.IntN(6)]}}
		s.Frame.End = randomFrame(r)
		for _, side := range []*Side{&s.Frame.End.Left, &s.Frame.End.Right} {
			side.HandAt = []float64{r.Float64()*120 - 60, r.Float64() * 100, r.Float64()*60 - 30}
			side.FootAt = []float64{r.Float64()*120 - 60, r.Float64() * 100, r.Float64()*60 - 30}
		}
		k, _ := s.solved("end", 1)
		c := &checker{spec: s}
		c.lengths("frame.end", k)
		for _, p := range c.problems {
			t.Error(p.Message)
		}
	}
}

// TestCheckSeesAStretchedBone: the length check itself can fail, for each bone.
func TestCheckSeesAStretchedBone(t *testing.T) {
	for name, stretch := range map[string]func(k *skeleton){
		"left upper arm": func(k *skeleton) { k.arm[left].root.x += 1 },
		"right forearm":  func(k *skeleton) { k.arm[right].tip.y -= 1 },
		"right thigh":    func(k *skeleton) { k.leg[right].root.y += 1 },
		"left shank":     func(k *skeleton) { k.leg[left].tip.y -= 1 },
	} {
		p := standing()
		k := forward(&p)
		stretch(k)
		c := &checker{}
		c.lengths("frame.end", k)
		if len(c.problems) != 1 || !strings.Contains(c.problems[0].Message, name) {
			t.Errorf("a stretched %s: %v", name, c.problems)
		}
	}
}

func TestJointsReadBackWhatWasPutIn(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		p := standing()
		for side := range 2 {
			for i := range p.limb[side] {
				l := limbLimit(dof(i))
				p.limb[side][i] = l.from + r.Float64()*(l.to-l.from)
			}
			p.limb[side][shoulderAbduction] = r.Float64() * 60
			p.limb[side][shoulderFlexion] = r.Float64() * 170
		}
		k := forward(&p)
		for side := range 2 {
			m := k.measured(side)
			for _, d := range []dof{hipFlexion, hipAbduction, kneeFlexion, dorsiflexion, shoulderFlexion, shoulderAbduction, elbowFlexion} {
				if got, want := m[d], p.limb[side][d]; math.Abs(got-want) > 0.01 {
					t.Fatalf("%s %s reads %.2f, was %.2f", sideName(side), limbLimit(d).name, got, want)
				}
			}
		}
	}
}

func TestReachingBendsTheRightWay(t *testing.T) {
	p := posture("all-fours")
	k := solve(&p, &world{build: 1}, nil)
	for side := range 2 {
		arm, leg := &k.arm[side], &k.leg[side]
		if straight := arm.root.lerp(arm.tip, 0.5); arm.mid.x < straight.x {
			t.Errorf("on all fours the %s elbow bends to the head", sideName(side))
		}
		if leg.mid.y > leg.root.y || leg.tip.x < leg.mid.x {
			t.Errorf("on all fours the %s knee is not below the hip with the shin behind it", sideName(side))
		}
	}
	p = posture("hook-lying")
	k = solve(&p, &world{build: 1}, nil)
	if k.leg[left].mid.y < 15 {
		t.Errorf("lying with bent knees, a knee is at %.1f", k.leg[left].mid.y)
	}
}

// TestPosturesFitTheFactSheet holds hip, knee and shoulder against the geometry that a
// physiotherapist wrote down for hook-lying, all fours, sitting and standing.
func TestPosturesFitTheFactSheet(t *testing.T) {
	w := &world{build: 1}
	for _, c := range []struct {
		posture          string
		hip, knee, elbow [2]float64 // flexion from, to
		trunk            [2]float64 // height of shoulders above hips
	}{
		{"hook-lying", [2]float64{44, 60}, [2]float64{95, 118}, [2]float64{0, 30}, [2]float64{-3, 3}},
		{"all-fours", [2]float64{70, 92}, [2]float64{85, 97}, [2]float64{0, 35}, [2]float64{2, 9}},
		{"sitting", [2]float64{80, 95}, [2]float64{80, 100}, [2]float64{0, 100}, [2]float64{24, 28}},
		{"standing", [2]float64{0, 10}, [2]float64{0, 15}, [2]float64{0, 30}, [2]float64{24, 28}},
	} {
		p := posture(c.posture)
		k := solve(&p, w, nil)
		m := k.measured(left)
		rise := k.shoulder(left).y - k.hips.y
		for _, v := range []struct {
			name string
			got  float64
			want [2]float64
		}{{"hip", m[hipFlexion], c.hip}, {"knee", m[kneeFlexion], c.knee}, {"elbow", m[elbowFlexion], c.elbow}, {"shoulder height", rise, c.trunk}} {
			if v.got < v.want[0] || v.got > v.want[1] {
				t.Errorf("%s: %s is %.0f, want %v", c.posture, v.name, v.got, v.want)
			}
		}
	}
}
