use leptos::prelude::*;
#[component]
pub fn Stage() -> impl IntoView {
    view! { <p>"Stage"</p> }
}
