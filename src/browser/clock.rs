//! What time it is. Only the edge may ask.

/// Returns the time as `2023-04-18T09:30:00Z` (UTC, to the second).
#[must_use]
pub fn now() -> String {
    let time: String = js_sys::Date::new_0().to_iso_string().into();
    // `2023-04-18T09:30:00.123Z`: the thousandths are of no use to anybody.
    match time.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => time,
    }
}
