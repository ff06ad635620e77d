use leptos::prelude::*;
#[component]
pub fn Results() -> impl IntoView {
    view! { <p>"Results"</p> }
}
