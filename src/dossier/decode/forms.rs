//! The file form in one look: which fields a record has, and by which names choices go.
//!
//! Before the bar stands what must be there; after it what may be left out and is the default then.

use super::{choice, record};
use crate::dossier::{
    Award, Band, Change, Cluster, Combine, Commitment, Condition, Conference, Criterion, Document, Dossier,
    Edit, Entry, ExampleMember, Given, History, Interval, Label, Line, LineKind, Measure, MeasureKind,
    Member, Missing, Movement, Office, Pact, PactContent, PartsCombine, Period, PointOption, Provenance,
    Published, PublishedFigure, PublishedPlace, PublishedValue, Quantity, RankOn, Recurrence, Role, Rounding,
    Rule, RulebookDraft, Signature, Source, StageScores, WorkedExample,
};
use crate::number::Exact;

record!(Dossier {
    format
        | id, name, cluster, period, members, offices, rulebook, entries, scores, published, pact, movements,
    awards, sources, history
});

// Who takes part.
record!(Cluster { | name, source });
record!(Period { results_year, pact_year });
record!(Member { id | name });
record!(Office { year, role, member | source });
record!(Conference { | date, place, source });
record!(Award { title, year, member | given, source });
record!(Source { id | title, address, note });
choice!(Role = Self::Head; "head" => Head, "deputy_head" => DeputyHead);

// Facts and scores.
record!(Entry { value | provenance, source, note, evidence, previous });
record!(Given { points | reason, provenance });
record!(StageScores { | claimed, appraised, agreed });
choice!(Provenance = Self::Entered;
    "published" => Published,
    "public" => Public,
    "entered" => Entered,
    "estimate" => Estimate,
    "illustrative" => Illustrative,
);

// What was published.
record!(Published { | places, figures, note });
record!(PublishedPlace { place, member | source });
record!(PublishedFigure { title, value | basis, note, source });
choice!(PublishedValue = Self::Words(Label::default());
    "percent" => Percent(number),
    "above_percent" => AbovePercent(number),
    "over_percent" => OverPercent(number),
    "words" => Words(label),
);

// The pact.
record!(Pact { | motto, contents, signatures, signed, source });
record!(PactContent { | title, text, documents, movements, more_movements, commitments });
record!(Commitment { member, text | source });
record!(Document { title | number, date, source });
record!(Movement { title | member, from, to, vision, document, source });
record!(Signature { member | source });

// The score table.
record!(RulebookDraft {
    points, standards, measures
        | name, provenance, source, note, combine, times, ceiling, best_is, coverage, rounding, rank_on, ties,
    missing, examples
});
record!(Criterion {
    id
        | code, title, short, points, reweighted_to, weight, combine, times, children, lines, bonus_cap,
    deduction_cap, swing_cap, floor, ceiling, best_is, coverage, clause
});
record!(Line {
    id, rule | code, other_codes, title, kind, cap, when, one_of, recurring, divided_by, clause
});
record!(Measure { id | title, kind, unit, less_is_better, low, high, options, unstated, evidence });
record!(Rounding { | line, criterion, standard, total });
record!(WorkedExample { members | title, year });
record!(ExampleMember { | facts, expect, total, place });
choice!(LineKind = Self::Standard;
    "standard" => Standard,
    "bonus" => Bonus,
    "deduction" => Deduction,
    "exclusion" => Exclusion,
);
choice!(Combine = Self::Sum;
    "sum" => Sum,
    "weighted_mean" => WeightedMean,
    "geometric_mean" => GeometricMean,
);
choice!(MeasureKind = Self::Number;
    "number" => Number,
    "percent" => Percent,
    "plan_actual" => PlanActual,
    "count" => Count,
    "points" => Points,
    "date" => Date,
    "yes_no" => YesNo,
    "choice" => Choice,
    "choices" => Choices,
);
choice!(RankOn = Self::Rounded; "rounded" => Rounded, "exact" => Exact);
choice!(Missing = Self::Pending;
    "pending" => Pending,
    "zero" => Zero,
    "reweighted" => Reweighted,
    "unranked" => Unranked,
);

// Rules.
choice!(Rule = Self::Met { points: Exact::ZERO, of: None };
    "given" => Given { of, limit },
    "met" => Met { points | of },
    "options" => Options { of, options },
    "checklist" => Checklist { of, options },
    "per_case" => PerCase { of, each },
    "steps" => Steps { of, above, step, each | first },
    "bands" => Bands { of, bands },
    "table" => Table { rows_of, columns_of, rows, columns, points },
    "of_plan" => OfPlan { of, points | below, above, floor },
    "goalposts" => Goalposts { of, low, high, points | logarithmic },
    "leader_relative" => LeaderRelative { of, points },
    "best_relative" => BestRelative { of, points },
    "power" => Power { of, a, b, c | less_is_better, floored_to },
);
choice!(Quantity = Self::Value(crate::dossier::MeasureId::default());
    "value" => Value(of),
    "percent_of_plan" => PercentOfPlan(of),
    "share" => Share { part, whole },
    "days_after" => DaysAfter { of, month, day },
);
choice!(Condition = Self::StandardMet;
    "standard_met" => StandardMet,
    "within" => Within { of, interval },
    "answered" => Answered { of, is },
    "all" => All(list),
    "any" => Any(list),
);
choice!(PartsCombine = Self::Sum; "sum" => Sum, "mean" => Mean, "weighted" => Weighted(weights));
record!(PointOption { id, points | title });
record!(Interval { | from, to, above, through });
record!(Band { points | from, to, above, through });
record!(Recurrence { parts, combine });

// What was changed.
record!(History { | done, undone });
record!(Change { edit, inverse | at, by, why });
choice!(Edit = Self::Name(Label::default());
    "entry" => Entry { measure, member | entry },
    "scores" => Scores { member, item | scores },
    "reweight" => Reweight { item | points },
    "name" => Name(label),
    "cluster" => Cluster(cluster),
    "period" => Period(period),
    "members" => Members(list),
    "offices" => Offices(list),
    "rulebook" => Rulebook(draft),
    "published" => Published(published),
    "pact" => Pact(pact),
    "signed" => Signed(conference),
    "movements" => Movements(list),
    "awards" => Awards(list),
    "sources" => Sources(list),
    "many" => Many(list),
);
