use leptos::prelude::*;
#[component]
pub fn History() -> impl IntoView {
    view! { <p>"History"</p> }
}
