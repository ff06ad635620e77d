//! Files: saved by a download, read when a person chooses or drops one. Nothing is sent anywhere.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::{document, window};
use crate::exchange::gate;

/// How long the browser has to begin a download before its bytes are let go, in milliseconds.
const TIME_TO_BEGIN: i32 = 60_000;

/// Why a file was not read or saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// Larger than any dossier; nothing of it was read.
    #[error("{name} has more bytes than a dossier may have")]
    TooLarge {
        /// The name of the file.
        name: String,
    },
    /// The browser could not read it, as when it was moved or is in use.
    #[error("{name} could not be read")]
    NotRead {
        /// The name of the file.
        name: String,
    },
    /// The browser could not save it.
    #[error("{name} could not be saved")]
    NotSaved {
        /// The name of the file.
        name: String,
    },
}

/// Saves bytes as a file of this name, where the browser puts downloads.
///
/// # Errors
/// When the browser does not let it begin. What becomes of a download later a page cannot know.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), FileProblem> {
    let problem = || FileProblem::NotSaved { name: name.to_owned() };
    let address = address_of(media_type, bytes).ok_or_else(problem)?;
    let link = document().and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()).ok_or_else(problem)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the bytes after this call has returned.
    let let_go = Closure::once_into_js(move || {
        let _let_go = Url::revoke_object_url(&address);
    });
    if let Some(window) = window() {
        let _timer = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(let_go.unchecked_ref(), TIME_TO_BEGIN);
    }
    Ok(())
}

/// Returns an address of the bytes within this page.
pub(super) fn address_of(media_type: &str, bytes: &[u8]) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Takes the file that was chosen in an input, and empties the input, so that the same file can be chosen again.
#[must_use]
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// Takes the first file that was dropped.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Reads a file, after a look at its size.
///
/// # Errors
/// When it is too large or cannot be read.
pub async fn read(file: &File) -> Result<Vec<u8>, FileProblem> {
    let name = gate::shown(&file.name(), 100);
    // Sizes are whole numbers far below those that a float cannot hold.
    if file.size() > gate::LARGEST as f64 {
        return Err(FileProblem::TooLarge { name });
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(_) => Err(FileProblem::NotRead { name }),
    }
}
