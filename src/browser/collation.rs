//! Vietnamese order of names, and search that does not mind marks: both from the browser's own tables.

use core::cmp::Ordering;

use js_sys::{Array, Function, Intl, JsString, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// Compares names as a Vietnamese dictionary does: Đ after D, the letters first, then the tones.
#[derive(Debug)]
pub struct Collator {
    compare: Function,
}

impl Collator {
    /// Makes the collator of Vietnamese names. Numbers in them count as numbers: `Quận 2` before `Quận 10`.
    #[must_use]
    pub fn vietnamese() -> Self {
        let options = Object::new();
        // A fresh object takes any property.
        let _set = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
        let collator = Intl::Collator::new(&Array::of1(&"vi".into()), &options);
        Self { compare: collator.compare() }
    }

    /// Compares two names.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let sign = self.compare.call2(&JsValue::NULL, &a.into(), &b.into());
        let sign = sign.ok().and_then(|sign| sign.as_f64()).unwrap_or(0.0);
        sign.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    }
}

/// What somebody looks for: `dong thap` finds `Đồng Tháp`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    plain: String,
}

impl Search {
    /// Takes what was typed, with or without marks.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self { plain: without_marks(typed.trim()) }
    }

    /// Whether the text holds what is looked for. Nothing typed finds everything.
    #[must_use]
    pub fn finds(&self, text: &str) -> bool {
        self.plain.is_empty() || without_marks(text).contains(&self.plain)
    }
}

/// Small letters without their marks.
fn without_marks(text: &str) -> String {
    let apart = JsString::from(text).normalize("NFD");
    let apart = apart.dyn_ref::<JsString>().map_or_else(|| text.to_owned(), String::from);
    apart
        .chars()
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}
