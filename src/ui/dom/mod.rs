//! Builds the page: elements by plain calls, kept up to date by Leptos' signals.
//!
//! Leptos' own view types are made anew for every combination of elements, attributes and closures; measured
//! on this app they were more than half of the program. Here every element is one type and every watcher one
//! boxed closure, so a screen costs a few bytes an element (docs/decisions/0004).
//!
//! What is `live` watches the signals that it reads, and is torn down with the part of the page it belongs to.

mod list;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, Node};

use self::list::{each_boxed, live_boxed};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element under construction.
#[derive(Debug, Clone)]
pub struct El(Element);

/// Something that can stand in an element: elements, text, nothing, or several of them.
pub trait Content {
    /// Puts it at the end of `parent`.
    fn put(self, parent: &Node);
}

/// An HTML element.
#[must_use]
pub fn el(tag: &str) -> El {
    let element = document().create_element(tag);
    // Tags are constants of this program; a browser refuses none of them.
    El(element.unwrap_or_else(|_| document().document_element().unwrap_or_else(unreachable_element)))
}

fn unreachable_element() -> Element {
    wasm_bindgen::throw_str("a page without an element")
}

/// An SVG element.
#[must_use]
pub fn svg(tag: &str) -> El {
    document().create_element_ns(Some(SVG), tag).map_or_else(|_| el(tag), El)
}

/// A button that does something.
#[must_use]
pub fn button(class: &str, content: impl Content, mut action: impl FnMut() + 'static) -> El {
    el("button").attr("type", "button").class(class).add(content).on("click", move |_| action())
}

/// A link to a place in the app.
#[must_use]
pub fn link(class: &str, target: &str, content: impl Content) -> El {
    el("a").class(class).attr("href", target).add(content)
}

/// Runs now and again whenever a signal that it reads changes; stops with the part of the page it belongs to.
pub fn watch(run: impl FnMut() + 'static) {
    watch_boxed(Box::new(run));
}

fn watch_boxed(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Watches a value. The page is touched only when it is another one: even setting what stands there already has the
/// browser lay out the place anew.
fn watch_value<T: PartialEq + 'static>(value: Box<dyn Fn() -> T>, set: Box<dyn Fn(&T)>) {
    let mut before: Option<T> = None;
    watch_boxed(Box::new(move || {
        let now = value();
        if before.as_ref() != Some(&now) {
            set(&now);
            before = Some(now);
        }
    }));
}

impl El {
    /// The element itself.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Adds classes, apart by spaces.
    #[must_use]
    pub fn class(self, names: &str) -> Self {
        for name in names.split_ascii_whitespace() {
            set_class(&self.0, name, true);
        }
        self
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    /// Sets an attribute that is there or not.
    #[must_use]
    pub fn flag(self, name: &str, on: bool) -> Self {
        set_attribute(&self.0, name, on.then_some(""));
        self
    }

    /// Sets a custom property of the style sheet.
    #[must_use]
    pub fn var(self, name: &str, value: &str) -> Self {
        set_variable(&self.0, name, value);
        self
    }

    /// Adds content at the end.
    #[must_use]
    pub fn add(self, content: impl Content) -> Self {
        content.put(&self.0);
        self
    }

    /// Listens to an event.
    #[must_use]
    pub fn on(self, event: &str, action: impl FnMut(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(action));
        self
    }

    /// An attribute that watches; none takes it away.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        let element = self.0.clone();
        let value: Box<dyn Fn() -> Option<String>> = Box::new(value);
        watch_value(value, Box::new(move |value| set_attribute(&element, name, value.as_deref())));
        self
    }

    /// An attribute that watches and is there or not.
    #[must_use]
    pub fn live_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let on: Box<dyn Fn() -> bool> = Box::new(on);
        watch_value(on, Box::new(move |on| set_attribute(&element, name, on.then_some(""))));
        self
    }

    /// A class that watches.
    #[must_use]
    pub fn live_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let on: Box<dyn Fn() -> bool> = Box::new(on);
        watch_value(on, Box::new(move |on| set_class(&element, name, *on)));
        self
    }

    /// A custom property that watches.
    #[must_use]
    pub fn live_var(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        let value: Box<dyn Fn() -> String> = Box::new(value);
        watch_value(value, Box::new(move |value| set_variable(&element, name, value)));
        self
    }

    /// Text that watches, at the end.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        append(&self.0, &node);
        let text: Box<dyn Fn() -> String> = Box::new(text);
        watch_value(text, Box::new(move |text| node.set_data(text)));
        self
    }

    /// Content that is built anew whenever a signal that it reads changes, at the end.
    #[must_use]
    pub fn live(self, build: impl Fn() -> Vec<Self> + 'static) -> Self {
        live_boxed(&self.0, Box::new(build));
        self
    }

    /// Content that is built anew when its key changes, and only then.
    #[must_use]
    pub fn live_by(
        self,
        key: impl Fn() -> String + Send + Sync + 'static,
        build: impl Fn() -> Vec<Self> + 'static,
    ) -> Self {
        let key = Memo::new(move |_| key());
        self.live(move || {
            // Read, not only watched: a memo that nobody reads knows of no signal.
            key.with(|_key| ());
            untrack(&build)
        })
    }

    /// The value of a field that watches; what a person types in between stays until the signal changes.
    #[must_use]
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        let element = self.0.clone();
        let value: Box<dyn Fn() -> String> = Box::new(value);
        watch_boxed(Box::new(move || set_value(&element, &value())));
        self
    }

    /// Whether a box is ticked, watching.
    #[must_use]
    pub fn live_checked(self, on: impl Fn() -> bool + 'static) -> Self {
        let element = self.0.clone();
        let on: Box<dyn Fn() -> bool> = Box::new(on);
        watch_boxed(Box::new(move || {
            if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
                input.set_checked(on());
            }
        }));
        self
    }

    /// A text field bound to a signal, both ways; the signal follows while the person types.
    #[must_use]
    pub fn bind(self, signal: RwSignal<String>) -> Self {
        self.live_value(move || signal.get()).on("input", move |event| signal.set(typed(&event)))
    }

    /// A tick box bound to a signal, both ways.
    #[must_use]
    pub fn bind_checked(self, signal: RwSignal<bool>) -> Self {
        self.live_checked(move || signal.get()).on("change", move |event| signal.set(ticked(&event)))
    }

    /// A list with one element for each key, in the order of the keys; elements whose key stays are kept.
    #[must_use]
    pub fn each(
        self,
        keys: impl Fn() -> Vec<usize> + 'static,
        row: impl Fn(usize) -> Self + 'static,
    ) -> Self {
        each_boxed(&self.0, Box::new(keys), Box::new(row));
        self
    }
}

fn append(parent: &Node, child: &Node) {
    // The page is a tree: no element of ours is put into itself.
    let _appended = parent.append_child(child);
}

fn insert(parent: &Node, child: &Node, before: Option<&Node>) {
    let _inserted = parent.insert_before(child, before);
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _set = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_class(element: &Element, name: &str, on: bool) {
    let list = element.class_list();
    let _set = if on { list.add_1(name) } else { list.remove_1(name) };
}

/// Through the style object: the policy of the page allows no style attribute.
fn set_variable(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _set = element.style().set_property(name, value);
    }
}

fn set_value(element: &Element, value: &str) {
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        // Setting what stands there already would move the cursor.
        if input.value() != value {
            input.set_value(value);
        }
    } else if let Some(select) = element.dyn_ref::<web_sys::HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>()
        && area.value() != value
    {
        area.set_value(value);
    }
}

fn listen(element: &Element, event: &str, action: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(action).into_js_value();
    let _listening = element.add_event_listener_with_callback(event, closure.unchecked_ref());
}

/// What stands in the field that an event comes from.
#[must_use]
pub fn typed(event: &Event) -> String {
    event_target_value(event)
}

/// Whether the box that an event comes from is ticked.
#[must_use]
pub fn ticked(event: &Event) -> bool {
    event_target_checked(event)
}

impl Content for El {
    fn put(self, parent: &Node) {
        append(parent, &self.0);
    }
}

impl Content for &str {
    fn put(self, parent: &Node) {
        append(parent, &document().create_text_node(self));
    }
}

impl Content for String {
    fn put(self, parent: &Node) {
        self.as_str().put(parent);
    }
}

impl Content for () {
    fn put(self, _parent: &Node) {}
}

impl<T: Content> Content for Option<T> {
    fn put(self, parent: &Node) {
        if let Some(content) = self {
            content.put(parent);
        }
    }
}

impl<T: Content> Content for Vec<T> {
    fn put(self, parent: &Node) {
        for content in self {
            content.put(parent);
        }
    }
}

impl<T: Content, const N: usize> Content for [T; N] {
    fn put(self, parent: &Node) {
        for content in self {
            content.put(parent);
        }
    }
}
