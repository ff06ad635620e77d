//! Lists of elements that follow signals.

use std::collections::HashMap;

use leptos::prelude::*;
use web_sys::{Element, Node};

use super::{El, append, insert, watch_boxed};
use crate::insight::movement::staying;

/// What `build` gives, built anew whenever a signal that it reads changes.
pub(super) fn live_boxed(parent: &Element, build: Box<dyn Fn() -> Vec<El>>) {
    let end: Node = document().create_comment("").into();
    append(parent, &end);
    let mut shown: Vec<El> = Vec::new();
    watch_boxed(Box::new(move || {
        let next = build();
        for old in shown.drain(..) {
            old.0.remove();
        }
        if let Some(parent) = end.parent_node() {
            for one in &next {
                insert(&parent, &one.0, Some(&end));
            }
        }
        shown = next;
    }));
}

/// One element for each key, in the order of the keys; elements whose key stays are kept.
pub(super) fn each_boxed(parent: &Element, keys: Box<dyn Fn() -> Vec<usize>>, row: Box<dyn Fn(usize) -> El>) {
    let end: Node = document().create_comment("").into();
    append(parent, &end);
    let mut shown: HashMap<usize, (El, Owner)> = HashMap::new();
    let mut order: Vec<usize> = Vec::new();
    let owner = Owner::current().unwrap_or_default();
    watch_boxed(Box::new(move || {
        let wanted = keys();
        shown.retain(|key, (element, owner)| {
            let stays = wanted.contains(key);
            if !stays {
                element.0.remove();
                owner.cleanup();
            }
            stays
        });
        let Some(parent) = end.parent_node() else { return };
        // What is moved in the page is laid out anew with all that is in it, so as many as possible stay.
        let mut staying = staying(&order, &wanted);
        let mut next = end.clone();
        for key in wanted.iter().rev() {
            let (element, _) = shown.entry(*key).or_insert_with(|| {
                let own = owner.child();
                // Rows read signals on their own; what they read must not run this list again.
                let element = untrack(|| own.with(|| row(*key)));
                (element, own)
            });
            if staying.last() == Some(key) {
                staying.pop();
            } else {
                insert(&parent, &element.0, Some(&next));
            }
            next = element.0.clone().into();
        }
        order = wanted;
    }));
}
