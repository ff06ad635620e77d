//! What time it is. Only the edge may ask.

/// Returns a moment of the world (`2023-04-18T02:30:00Z`) by the clock of this device: `2023-04-18T09:30`.
///
/// What is no such moment comes back as it is.
#[must_use]
pub fn here(moment: &str) -> String {
    let date = js_sys::Date::new(&moment.into());
    if date.get_time().is_nan() {
        return moment.to_owned();
    }
    let (year, month, day) = (date.get_full_year(), date.get_month().saturating_add(1), date.get_date());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", date.get_hours(), date.get_minutes())
}

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
