//! Plays movements: things glide from where they stood to where they stand.
//!
//! web-sys has `Element.animate` only behind a switch that changes other signatures too, so it is bound here.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Element;

use super::window;
use crate::insight::movement::Move;

#[wasm_bindgen]
extern "C" {
    type Moves;

    #[wasm_bindgen(method, catch)]
    fn animate(this: &Moves, frames: &Array, options: &Object) -> Result<JsValue, JsValue>;
}

/// Whether the person has asked the device for less motion.
#[must_use]
pub fn is_reduced() -> bool {
    let query = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Lets an element glide from `from_y` pixels below (above where negative) its place to its place.
///
/// A new movement takes over from one that still plays. Browsers without animations just show the end.
pub fn play(element: &Element, from_y: f64, milliseconds: f64) {
    let frame = |y: f64| {
        let frame = Object::new();
        // Whole pixels: what prints floats weighs more than all of this file.
        put(&frame, "transform", format!("translateY({}px)", y as i32));
        frame
    };
    let options = Object::new();
    put(&options, "duration", milliseconds);
    put(&options, "easing", "cubic-bezier(.2, .7, .2, 1)");
    let frames = Array::of2(&frame(from_y), &frame(0.0));
    let _playing = element.unchecked_ref::<Moves>().animate(&frames, &options);
}

/// Lets the rows of a table glide from where they stood before to where they stand now.
///
/// The rows already stand in their new order; `moves` says, for each that moved, its old and its new place.
pub fn play_rows(body: &Element, moves: &[Move], milliseconds: f64) {
    let rows = body.children();
    let row = |place: usize| u32::try_from(place).ok().and_then(|place| rows.item(place));
    // All places are read before anything is set in motion: each reading in between would cost a layout.
    let top = |place: usize| row(place).map(|row| row.get_bounding_client_rect().top());
    let plays: Vec<_> =
        moves.iter().filter_map(|one| Some((row(one.to)?, top(one.from)? - top(one.to)?))).collect();
    for (row, from_y) in plays {
        play(&row, from_y, milliseconds);
    }
}

fn put(object: &Object, key: &str, value: impl Into<JsValue>) {
    // A fresh object takes any property.
    let _set = Reflect::set(object, &key.into(), &value.into());
}
