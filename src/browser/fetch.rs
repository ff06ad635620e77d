//! Files that lie beside the app, fetched when somebody asks for one.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// Why nothing came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FetchProblem {
    /// No connection, or it broke.
    #[error("nothing came from the server")]
    NotReached,
    /// The server has no such file, or will not give it.
    #[error("the server answered {0}")]
    Refused(u16),
}

/// Fetches a file by its address relative to the page.
///
/// # Errors
/// When it does not come whole.
pub async fn bytes(address: &str) -> Result<Vec<u8>, FetchProblem> {
    let window = window().ok_or(FetchProblem::NotReached)?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await;
    let answer = answer.ok().and_then(|answer| answer.dyn_into::<Response>().ok());
    let answer = answer.ok_or(FetchProblem::NotReached)?;
    if !answer.ok() {
        return Err(FetchProblem::Refused(answer.status()));
    }
    let body = answer.array_buffer().map_err(|_| FetchProblem::NotReached)?;
    match JsFuture::from(body).await {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(_) => Err(FetchProblem::NotReached),
    }
}
