//! Starts the app in the browser; outside a browser there is nothing to start.

fn main() {
    #[cfg(target_arch = "wasm32")]
    thidua::ui::start();
}
