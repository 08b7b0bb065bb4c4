// Package figure draws exercises: a pose file (joint angles, contacts, props, arrows) and
// a theme (body, hair, clothes) go in; a Drawing of flat shapes comes out, and SVG of it.
//
// The body is a skeleton in three dimensions. Lengths are percent of body height; the
// world has x to the right of the picture, y up from the floor, z toward the viewer.
package figure

// Spec is the figure part of an exercise.toml: the keys [figure] and [frame.*].
type Spec struct {
	Figure Scene  `toml:"figure"`
	Frame  Frames `toml:"frame"`
}

// Scene is what all frames of a figure share.
type Scene struct {
	// Body is which body of the theme does the exercise, from 1; it wraps around.
	Body int `toml:"body"`
	// Posture is where every frame starts from: "supine", "hook-lying", "all-fours",
	// "side-lying", "sitting", "standing".
	Posture string `toml:"posture"`
	// Camera is "side" (the default, turned and raised so that the far arm and leg show as
	// such), "raised" (from higher up, for who lies on her back), "profile" (not turned),
	// "three-quarter", "front", "feet" or "above-feet".
	Camera string `toml:"camera"`
	// Turn and Tilt turn the camera further, in degrees: to the right around the
	// vertical, and up to look down.
	Turn float64 `toml:"turn"`
	Tilt float64 `toml:"tilt"`
	// Props are the things around her.
	Props []Prop `toml:"prop"`
	// Highlight names the regions that work: "tummy", "pelvic floor", "buttocks",
	// "lower back", "hip", "thigh".
	Highlight []string `toml:"highlight"`
	// ContactMarks draws a mark below every part that presses on the floor.
	ContactMarks bool `toml:"contact_marks"`
}

// Frames are the pictures of a figure, in this order.
type Frames struct {
	Start  *Frame `toml:"start"`
	Middle *Frame `toml:"middle"`
	End    *Frame `toml:"end"`
	Wrong  *Frame `toml:"wrong"` // the "not like this" picture
}

// Frame is one picture: what differs from its posture. Angles are degrees from the
// anatomical position under their clinical names; nil means "as in the posture".
type Frame struct {
	// From is the frame this one starts from ("start", …) instead of the posture.
	From    string `toml:"from"`
	Posture string `toml:"posture"`
	// Pitch tips the whole body forward (its front side down) around the pelvis, Roll turns it
	// around its long axis to its left, Lean sideways to its left, Turn around the vertical
	// to its left.
	Pitch *float64 `toml:"pitch"`
	Lean  *float64 `toml:"lean"`
	Roll  *float64 `toml:"roll"`
	Turn  *float64 `toml:"turn"`
	// Pelvis is where the middle between the hip joints is: x, y and perhaps z. Left out,
	// it follows from the contacts and from what stays in its place.
	Pelvis []float64 `toml:"pelvis"`

	LumbarFlexion   *float64 `toml:"lumbar_flexion"`
	ThoracicFlexion *float64 `toml:"thoracic_flexion"`
	NeckFlexion     *float64 `toml:"neck_flexion"`
	HeadFlexion     *float64 `toml:"head_flexion"` // nodding, on top of the neck
	LumbarSideBend  *float64 `toml:"lumbar_side_bend"`
	TrunkRotation   *float64 `toml:"trunk_rotation"`
	NeckRotation    *float64 `toml:"neck_rotation"`

	Both  Side `toml:"both"`
	Left  Side `toml:"left"`
	Right Side `toml:"right"`

	// Contact says what touches what: part ("left_hand", "right_foot", "head", …) to
	// surface ("floor", "bed", "chair", "wall", "left_thigh", "baby", …); "mat" is what she
	// lies on, "air" ends a contact of the posture.
	Contact map[string]string `toml:"contact"`
	// Stays names what keeps the place it has in the start frame: the first one carries
	// the body, hands and feet after it are reached for by bending elbow or knee.
	Stays []string `toml:"stays"`
	// Belly draws the lower tummy in (negative) or lets it out, in percent of body height.
	Belly *float64 `toml:"belly"`
	// PelvicFloor is how far a highlighted pelvic floor is lifted, in percent of body height.
	PelvicFloor *float64 `toml:"pelvic_floor"`
	// Eyes is "open" (the default) or "closed".
	Eyes string `toml:"eyes"`
	// Highlight names the regions to mark in this frame instead of the figure's.
	Highlight []string `toml:"highlight"`
	// Hold draws the hold mark, Breathe the breath mark: "out" or "in".
	Hold    bool   `toml:"hold"`
	Breathe string `toml:"breathe"`

	Arrows []Arrow `toml:"arrow"`
	Props  []Prop  `toml:"prop"`
	// Front lists body parts painted last, in this order, and Back those painted first,
	// where depth alone does not tell: "left_arm", "right_forearm", "right_hand", "right_leg", "head", "trunk", "hem".
	Front []string `toml:"front"`
	Back  []string `toml:"back"`
}

// Side is one arm and one leg. Angles are degrees.
type Side struct {
	HipFlexion   *float64 `toml:"hip_flexion"`
	HipAbduction *float64 `toml:"hip_abduction"`
	HipRotation  *float64 `toml:"hip_rotation"` // inward is positive
	KneeFlexion  *float64 `toml:"knee_flexion"`
	Dorsiflexion *float64 `toml:"ankle_dorsiflexion"`
	ToeExtension *float64 `toml:"toe_extension"`

	ShoulderFlexion   *float64 `toml:"shoulder_flexion"`
	ShoulderAbduction *float64 `toml:"shoulder_abduction"`
	ShoulderRotation  *float64 `toml:"shoulder_rotation"` // inward is positive
	ElbowFlexion      *float64 `toml:"elbow_flexion"`
	Pronation         *float64 `toml:"forearm_pronation"`
	WristExtension    *float64 `toml:"wrist_extension"`

	// Hand is "flat", "point", "rest" or "grip". Foot is "flat", "toes", "pointed" or "rest".
	Hand string `toml:"hand"`
	Foot string `toml:"foot"`
	// HandAt and FootAt are where wrist and ankle go: x, y and perhaps z.
	HandAt []float64 `toml:"hand_at"`
	FootAt []float64 `toml:"foot_at"`
}

// Prop is a thing in the picture.
type Prop struct {
	// Kind is "mat", "bed", "pillow", "towel", "chair", "stool", "wall", "cot", "table" or "baby".
	Kind string `toml:"kind"`
	// Under or At names the body part that it lies under, or is held at.
	Under string `toml:"under"`
	At    string `toml:"at"`
	// Place is x, y of its middle below, and perhaps z; Offset shifts it from where At or Under puts it.
	Place  []float64 `toml:"place"`
	Offset []float64 `toml:"offset"`
	// Width, Height and Depth are in percent of body height; zero is the kind's own size.
	Width  float64 `toml:"width"`
	Height float64 `toml:"height"`
	Depth  float64 `toml:"depth"`
	// Angle turns it clockwise in the picture's plane, Turn around the vertical, Roll a baby
	// around its own length, in degrees.
	Angle float64 `toml:"angle"`
	Turn  float64 `toml:"turn"`
	Roll  float64 `toml:"roll"`
}

// Arrow shows a movement.
type Arrow struct {
	// Kind is "straight" (the default), "curved", "rotation" or "inner".
	Kind string `toml:"kind"`
	// At names the body part that From and To are measured from, in picture units, y up.
	At   string    `toml:"at"`
	From []float64 `toml:"from"`
	To   []float64 `toml:"to"`
	// Bend curves it to its left, as a fraction of its length.
	Bend float64 `toml:"bend"`
}

// Problem is a mistake in a Spec. Key is the TOML key path it stands at, dotted, such as
// "frame.end.left.hip_flexion".
type Problem struct{ Key, Message, Hint string }

// FrameIDs lists the frames that the figure has, in order: start, middle, end, wrong.
func (s *Spec) FrameIDs() []string {
	var ids []string
	for _, id := range frameOrder() {
		if s.frame(id) != nil {
			ids = append(ids, id)
		}
	}
	return ids
}

func frameOrder() []string { return []string{"start", "middle", "end", "wrong"} }

// frame returns the frame with that id, or nil.
func (s *Spec) frame(id string) *Frame {
	switch id {
	case "start":
		return s.Frame.Start
	case "middle":
		return s.Frame.Middle
	case "end":
		return s.Frame.End
	case "wrong":
		return s.Frame.Wrong
	default:
		return nil
	}
}
