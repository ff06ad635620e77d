//! A dossier, or a score table as one; what is read is also sent as a link.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target uses a part")]
#[path = "../../tests/native/reading.rs"]
mod reading;

fuzz_target!(|bytes: &[u8]| {
    reading::dossier(bytes);
    reading::file_as_link(bytes);
});
