//! Rulebooks and dossiers that lie beside the app and are fetched when somebody picks one. Their names and what
//! they are about are words, in `text`.

/// A ready-made rulebook or dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ready {
    /// The score table of Tiền Giang's environment sector, 2022.
    TienGiang2022,
    /// The weighted sum of ten sub-indices, with the weights of PCI 2021.
    Pci2021,
    /// Human development: goalposts capped at both ends, geometric mean.
    HumanDevelopment,
    /// The men's decathlon: power rules, rounded down.
    Decathlon,
    /// The best unit has 100, in each indicator and in the total.
    BestIs100,
    /// Equality of women and men at work: what cannot be computed is carried by the rest.
    ProfessionalEquality,
    /// The dossier of a district office that scored itself 124,4 of 100, with Tiền Giang's table.
    UnitA,
}

impl Ready {
    /// The rulebooks, in the order in which they are offered.
    pub const RULEBOOKS: [Self; 6] = [
        Self::TienGiang2022,
        Self::Pci2021,
        Self::HumanDevelopment,
        Self::Decathlon,
        Self::BestIs100,
        Self::ProfessionalEquality,
    ];
    /// The dossiers, in the order in which they are offered.
    pub const DOSSIERS: [Self; 1] = [Self::UnitA];

    /// The address of its file, relative to the page.
    #[must_use]
    pub fn address(self) -> &'static str {
        match self {
            Self::TienGiang2022 => "rulebooks/tien-giang-2022.json",
            Self::Pci2021 => "rulebooks/pci-2021.json",
            Self::HumanDevelopment => "rulebooks/human-development.json",
            Self::Decathlon => "rulebooks/decathlon.json",
            Self::BestIs100 => "rulebooks/best-is-100.json",
            Self::ProfessionalEquality => "rulebooks/professional-equality.json",
            Self::UnitA => "dossiers/unit-a.json",
        }
    }
}
