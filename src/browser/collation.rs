//! Vietnamese order of names, from the browser's own tables.

use core::cmp::Ordering;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

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
