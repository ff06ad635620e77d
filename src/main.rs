//! Starts the app in the browser; outside a browser there is nothing to start.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
    mount_to_body(|| view! { <main><h1>"Thi Đua"</h1></main> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
