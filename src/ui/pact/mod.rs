use leptos::prelude::*;
#[component]
pub fn PactScreen(open: Signal<Option<crate::dossier::MemberId>>) -> impl IntoView {
    let _ = open;
    view! { <p>"pact"</p> }
}
