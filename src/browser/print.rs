//! Printing.

/// Opens the browser's own print dialogue; what is printed is the page under its print style.
pub fn print() {
    if let Some(window) = super::window() {
        // A browser that does not print says so itself.
        let _printed = window.print();
    }
}
