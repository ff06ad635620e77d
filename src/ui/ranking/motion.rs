//! Plays the plan of what moves: rows glide from where they stood to where they stand.

use leptos::prelude::*;

use crate::browser::motion;
use crate::insight::movement;
use crate::ui::dom::watch;

/// How long rows glide, in milliseconds.
const GLIDE: f64 = 320.0;

/// Watches the order of the rows and plays each change, unless the person wants no motion.
pub(super) fn glide(order: Memo<Vec<usize>>, body: web_sys::Element) {
    let mut before: Option<Vec<usize>> = None;
    watch(move || {
        let after = order.get();
        if let Some(before) = before.take()
            && before != after
            && !motion::is_reduced()
        {
            let plan = movement::plan(&before, &after);
            let body = body.clone();
            // The rows have their new places by the next frame; each is then played from where it stood.
            request_animation_frame(move || motion::play_rows(&body, &plan, GLIDE));
        }
        before = Some(after);
    });
}
