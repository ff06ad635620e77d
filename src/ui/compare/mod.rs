use leptos::prelude::*;
#[component]
pub fn Compare() -> impl IntoView {
    view! { <p>"Compare"</p> }
}
