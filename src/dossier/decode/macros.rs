//! Lists of fields and of choices, from which decoders are made.

/// The name of a field in JSON: its own, or the one that is given.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// Goes through the record at `$at` and puts each field into its slot; fields before the bar must be there.
macro_rules! fill {
    ($at:expr;
     $($must:ident $(= $must_key:literal)? => $must_slot:expr),*;
     $($may:ident $(= $may_key:literal)? => $may_slot:expr),*) => {{
        // Numbers the fields: a name is looked up once, and its number chooses the slot.
        #[allow(non_camel_case_types, reason = "the names of fields")]
        enum Place { $($must,)* $($may,)* }
        const WANTED: &[&str] = &[$(stringify!($must)),*];
        const NAMES: &[&str] = &[
            $($crate::dossier::decode::key!($must $($must_key)?),)*
            $($crate::dossier::decode::key!($may $($may_key)?),)*
        ];
        const { assert!(NAMES.len() <= 32, "as many as there are marks for what was seen") };
        $crate::dossier::decode::fields($at, NAMES, WANTED.len(), &mut |place, at| {
            $(if place == Place::$must as usize {
                return $crate::dossier::decode::set(&mut $must_slot, at);
            })*
            $(if place == Place::$may as usize {
                return $crate::dossier::decode::set(&mut $may_slot, at);
            })*
            Ok(())
        })?;
    }};
}

/// Makes the decoder of a record: `Member { id | name }` must have an `id`; the name is the default where it
/// is left out. `value = "v"` is the field `value`, called `v` in JSON.
macro_rules! record {
    ($type:ty {
        $($must:ident $(= $must_key:literal)?),*
        $(| $($may:ident $(= $may_key:literal)?),*)?
    }) => {
        impl $crate::dossier::decode::Decode for $type {
            fn blank() -> Self {
                Self {
                    $($must: $crate::dossier::decode::Decode::blank(),)*
                    $($($may: Default::default(),)*)?
                }
            }

            fn decode(at: &$crate::dossier::decode::At<'_>) -> $crate::dossier::decode::Decoded<Self> {
                let mut it = Self::blank();
                $crate::dossier::decode::fill!(at;
                    $($must $(= $must_key)? => it.$must),*;
                    $($($may $(= $may_key)? => it.$may),*)?
                );
                Ok(it)
            }
        }
    };
}

/// Makes the decoder of a choice by the names that its variants have in JSON; `= …` is what stands in.
macro_rules! choice {
    ($type:ty = $blank:expr; $($word:literal => $name:ident $(($inner:ident))? $({ $($body:tt)* })?),* $(,)?) => {
        impl $crate::dossier::decode::Decode for $type {
            fn blank() -> Self {
                $blank
            }

            fn decode(at: &$crate::dossier::decode::At<'_>) -> $crate::dossier::decode::Decoded<Self> {
                enum Place { $($name),* }
                const NAMES: &[&str] = &[$($word),*];
                let (place, at) = at.choice(NAMES)?;
                $(if place == Place::$name as usize {
                    return $crate::dossier::decode::variant!(at; $name $(($inner))? $({ $($body)* })?);
                })*
                Err(at.wrong($crate::dossier::decode::Kind::Choice))
            }
        }
    };
}

/// Makes one variant of a choice: a name alone, one that holds a value, or one with fields.
macro_rules! variant {
    ($at:ident; $name:ident) => {
        $at.nothing().map(|()| Self::$name)
    };
    ($at:ident; $name:ident ($inner:ident)) => {
        $crate::dossier::decode::Decode::decode(&$at).map(Self::$name)
    };
    ($at:ident; $name:ident { $($must:ident),* $(| $($may:ident),*)? }) => {{
        $(let mut $must = $crate::dossier::decode::Decode::blank();)*
        $($(let mut $may = Default::default();)*)?
        $crate::dossier::decode::fill!(&$at; $($must => $must),*; $($($may => $may),*)?);
        Ok(Self::$name { $($must,)* $($($may,)*)? })
    }};
}

pub(crate) use {choice, fill, key, record, variant};
