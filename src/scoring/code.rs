//! What the checks can find: one code for each kind of finding, with its name for files and the command line.

/// Makes the codes and their names from one list, so that none can lack a name.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal,)*) => {
        /// What is found.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// All codes, in order.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// The name in files and on the command line; it never changes.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)*
                }
            }
        }
    };
}

codes! {
    // What keeps a table from being scored.
    /// A rule reads a measure that the table does not have.
    UnknownMeasure = "unknown_measure",
    /// A rule reads a measure of a kind that it cannot read. Printed: the kinds that it can.
    UnfitMeasure = "unfit_measure",
    /// A step that is not above zero.
    StepNotPositive = "step_not_positive",
    // The next three print the names of the fields that are wrong.
    /// A number of a rule that makes no rule: a limit, slope, factor or exponent below zero, no day of a year.
    RuleNumber = "rule_number",
    /// A table of points whose rows and columns do not match its intervals.
    TableShape = "table_shape",
    /// Goalposts that stand on the same place, or a logarithm of something not above zero.
    Goalposts = "goalposts",
    /// A recurrence without parts, or with another number of weights than parts.
    Recurrence = "recurrence",
    /// An item of the tie chain that the table does not have.
    UnknownTieItem = "unknown_tie_item",
    /// Weights that add up to nothing, points below zero, a share that is none. Printed: the fields.
    Weights = "weights",
    /// A node with neither lines nor children.
    EmptyNode = "empty_node",

    // What somebody should look at among the figures.
    /// An entry whose value is not of its measure's kind.
    UnfitEntry = "unfit_entry",
    /// A value that no band of its rule holds.
    NoBand = "no_band",
    /// An entry or a score of a measure, an item or a member that the dossier does not have.
    UnknownEntry = "unknown_entry",
    /// It is not known whether an exclusion line leaves a member unclassified.
    ExclusionOpen = "exclusion_open",
    /// An exclusion line leaves a member unclassified.
    Unclassified = "unclassified",

    // What the worked examples show.
    /// A worked example names a measure or an item that the table does not have.
    ExampleUnknown = "example_unknown",
    /// A worked example comes to other points than its authors expect. Numbers: the example and its member,
    /// from 0; the points expected; the fewest and the most points that the table gives.
    ExamplePoints = "example_points",
    /// A worked example comes to another place than its authors expect. Numbers: the example and its member,
    /// from 0; the place expected; the best and the worst place, or none where there is no place.
    ExamplePlace = "example_place",

    // What somebody should look at in the table.
    /// The parts of a node do not add up to its standard points. Numbers: the points stated; what the parts
    /// come to.
    MaximaDiffer = "maxima_differ",
    /// Values that no band, row or column holds. Intervals: these values.
    BandGap = "band_gap",
    /// Values that several bands, rows or columns hold, of which the first counts. Intervals: these values.
    BandOverlap = "band_overlap",
    /// A band, row or column that holds no value that can be true. Intervals: as they stand in the table.
    BandUnreachable = "band_unreachable",
    /// A cap on the bonus of a node that has no bonus line. Numbers: the cap.
    BonusWithoutRule = "bonus_without_rule",
    /// A cap on the deductions of a node that has no deduction line. Numbers: the cap.
    DeductionWithoutRule = "deduction_without_rule",
    /// A bonus line whose points can grow without end.
    UncappedBonus = "uncapped_bonus",
    /// A standard line whose points can grow without end, over the standard points of its criterion.
    UncappedStandard = "uncapped_standard",
    /// A bonus or standard line that can only take away. Numbers: the fewest points that it gives.
    DeductionAmongBonus = "deduction_among_bonus",
    /// A deduction line with points of both signs, which are all taken away. Numbers: the lowest; the highest.
    MixedSigns = "mixed_signs",
    /// The cap of a line is below what a single case gives. Numbers: the cap; the points of the case.
    CapBelowCase = "cap_below_case",
    /// A cap of the criterion is below what one of its lines gives. Numbers: the cap; the points of the line.
    /// Others: the criterion.
    CriterionCapBelowLine = "criterion_cap_below_line",
    /// The most points of a node are below its standard points. Numbers: the ceiling; the standard points.
    CeilingBelowPoints = "ceiling_below_points",
    /// The fewest points of a node are above its most, or leave nothing to deduct. Numbers: the floor; the most.
    FloorTooHigh = "floor_too_high",
    /// A line that can never give or take anything, or never excludes.
    NeverApplies = "never_applies",
    /// A line that waits for standard points in full, which cannot be reached. Others: the lines that stand
    /// in the way.
    StandardNeverMet = "standard_never_met",
    /// A line of a group of which another always counts instead. Others: that line.
    AlwaysOutdone = "always_outdone",
    /// Doing better gives fewer points. Numbers: the value and its points; the better value and its points. A
    /// plan is 100; a day is told in days after the deadline. Facts: what the other measures are, where that
    /// matters.
    BetterGivesFewer = "better_gives_fewer",
    /// Printed codes that stand in several places. Numbers: in how many. Others: the further items. Printed: the
    /// codes.
    SameCode = "same_code",
    /// A gap in a numbered sequence, before this item. Printed: the codes that are missing.
    MissingCode = "missing_code",
    /// A node that gives all members the same, or does not count.
    AlwaysSame = "always_same",
    /// The weight of a node whose parent adds up what stands in it.
    WeightUnused = "weight_unused",
    /// A share that must be known, where nothing is carried or there are no children; without an item: of the
    /// total.
    CoverageUnused = "coverage_unused",
    /// Points to scale to, on a node without standard points to scale from.
    ReweightUnused = "reweight_unused",
    /// A line that is alone in its criterion with the word of a group of which only the largest counts.
    GroupOfOne = "group_of_one",
    /// Options that share an id, so that nobody can choose between them. Printed: the ids.
    SameOption = "same_option",
    /// A value outside what can be true of its measure. Number: the value; none for a day.
    OutOfRange = "out_of_range",
    /// An entry without the evidence that its measure wants.
    EvidenceMissing = "evidence_missing",
    /// A claim on a whole that is not what the claims on its parts come to. Numbers: the claim; what they come to.
    SumDiffers = "sum_differs",
}
