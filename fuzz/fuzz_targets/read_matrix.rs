//! A table of facts for the built-in dossier.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target uses a part")]
#[path = "../../tests/native/reading.rs"]
mod reading;

fuzz_target!(|bytes: &[u8]| {
    reading::matrix(bytes, &thidua::dossier::builtin());
});
