//! Plays the plan of what moves: rows glide from where they stood to where they stand.

use leptos::prelude::*;

use crate::browser::motion;
use crate::insight::movement;
use crate::ui::session::Session;

/// How long rows glide, in milliseconds.
const GLIDE: f64 = 320.0;

/// Watches the order of the rows and plays each change, unless the person wants no motion.
pub(super) fn glide(session: Session, order: Memo<Vec<usize>>, body: NodeRef<leptos::html::Tbody>) {
    Effect::new(move |before: Option<Vec<usize>>| {
        let after = order.get();
        if let (Some(before), Some(body)) = (before, body.get_untracked())
            && before != after
            && !motion::is_reduced()
        {
            let plan = movement::plan(&before, &after);
            // The rows move in the same turn; once they have, each is played from where it stood.
            request_animation_frame(move || motion::play_rows(&body, &plan, GLIDE));
        }
        let _ = session;
        after
    });
}
