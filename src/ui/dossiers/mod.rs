use leptos::prelude::*;
#[component]
pub fn Dossiers() -> impl IntoView {
    view! { <p>"Dossiers"</p> }
}
