package figure

import (
	"maps"
	"strings"
)

// dof is one movement of a limb that has a name and a range.
type dof int

const (
	hipFlexion dof = iota
	hipAbduction
	hipRotation
	kneeFlexion
	dorsiflexion
	toeExtension
	shoulderFlexion
	shoulderAbduction
	shoulderRotation
	elbowFlexion
	pronation
	wristExtension
	limbDOFs
)

// trunkDOF is one movement of the trunk or of the whole body.
type trunkDOF int

const (
	lumbarFlexion trunkDOF = iota
	thoracicFlexion
	neckFlexion
	headFlexion
	lumbarSideBend
	trunkRotation
	neckRotation
	belly
	pelvicFloor
	pitch
	lean
	roll
	turn
	trunkDOFs
)

// sides: index 0 is her left, index 1 her right.
const (
	left  = 0
	right = 1
)

// sign is +1 on her left, -1 on her right.
func sign(side int) float64 { return float64(1 - 2*side) }

// sideOf is the side of a part by its name.
func sideOf(part string) int {
	if strings.HasPrefix(part, "left_") {
		return left
	}
	return right
}

func sideName(side int) string { return [2]string{"left", "right"}[side] }

// pose is a frame with its posture filled in: everything that solving needs.
type pose struct {
	base    basis // orientation of the pelvis before pitch, roll and turn
	trunk   [trunkDOFs]float64
	limb    [2][limbDOFs]float64
	hand    [2]string
	foot    [2]string
	handAt  [2]*vec
	footAt  [2]*vec
	pelvis  *vec
	contact map[string]string
	stays   []string
}

// resolve fills in a frame from its posture and the frame it starts from.
func (s *Spec) resolve(fr *Frame) pose {
	p := s.origin(fr, 0)
	p.apply(fr)
	return p
}

// origin is the pose that a frame starts from. A chain of From is followed four deep, so
// that a circle ends; Check reports it.
func (s *Spec) origin(fr *Frame, depth int) pose {
	if from := s.frame(fr.From); from != nil && from != fr && depth < 4 {
		p := s.origin(from, depth+1)
		p.apply(from)
		p.stays = nil
		return p
	}
	name := fr.Posture
	if name == "" {
		name = s.Figure.Posture
	}
	return posture(name)
}

// apply puts what the frame sets over the pose.
func (p *pose) apply(fr *Frame) {
	for i, v := range fr.trunk() {
		if v != nil {
			p.trunk[i] = *v
		}
	}
	for side, own := range []*Side{&fr.Left, &fr.Right} {
		p.applySide(side, &fr.Both)
		p.applySide(side, own)
	}
	if v := place(fr.Pelvis); v != nil {
		p.pelvis = v
	}
	p.touch(fr.Contact)
	if fr.Stays != nil {
		p.stays = fr.Stays
	}
}

// touch puts a frame's contacts over those it starts with; "air" ends a contact.
func (p *pose) touch(m map[string]string) {
	if len(m) == 0 {
		return
	}
	all := maps.Clone(p.contact)
	if all == nil {
		all = map[string]string{}
	}
	for part, surface := range m {
		if surface == "air" {
			delete(all, part)
		} else {
			all[part] = surface
		}
	}
	p.contact = all
}

func (p *pose) applySide(side int, s *Side) {
	for i, v := range s.angles() {
		if v != nil {
			p.limb[side][i] = *v
		}
	}
	if s.Hand != "" {
		p.hand[side] = s.Hand
	}
	if s.Foot != "" {
		p.foot[side] = s.Foot
	}
	if v := place(s.HandAt); v != nil {
		p.handAt[side] = v
	}
	if v := place(s.FootAt); v != nil {
		p.footAt[side] = v
	}
}

// trunk lists the frame's trunk movements by trunkDOF.
func (fr *Frame) trunk() [trunkDOFs]*float64 {
	return [trunkDOFs]*float64{
		fr.LumbarFlexion, fr.ThoracicFlexion, fr.NeckFlexion, fr.HeadFlexion, fr.LumbarSideBend,
		fr.TrunkRotation, fr.NeckRotation, fr.Belly, fr.PelvicFloor, fr.Pitch, fr.Lean, fr.Roll, fr.Turn,
	}
}

// angles lists the side's movements by dof.
func (s *Side) angles() [limbDOFs]*float64 {
	return [limbDOFs]*float64{
		s.HipFlexion, s.HipAbduction, s.HipRotation, s.KneeFlexion, s.Dorsiflexion, s.ToeExtension,
		s.ShoulderFlexion, s.ShoulderAbduction, s.ShoulderRotation, s.ElbowFlexion, s.Pronation, s.WristExtension,
	}
}

// place reads a TOML array of x, y and perhaps z; nil for one of another length.
func place(v []float64) *vec {
	switch len(v) {
	case 2:
		return &vec{v[0], v[1], unsetZ}
	case 3:
		return &vec{v[0], v[1], v[2]}
	default:
		return nil
	}
}

// unsetZ stands in a place for "as deep as it is anyway".
const unsetZ = -1e9
