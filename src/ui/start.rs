//! stub
pub fn start() {
    use leptos::prelude::*;
    let s = super::session::Session::new(
        crate::dossier::builtin(),
        Default::default(),
        crate::exchange::Route::read(&web_sys::window().unwrap().location().hash().unwrap()),
    );
    mount_to_body(move || view! { <super::App session=s /> });
}
