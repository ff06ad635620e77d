//! How the text of a link becomes characters of an address and comes back, or not at all.
//!
//! `#l/` and, in base64url without padding: one byte that tells the form, four bytes of a checksum (the
//! beginning of the SHA-256 of the form's byte and all that follows), the text compressed by raw
//! deflate with a preset dictionary.

use data_encoding::BASE64URL_NOPAD;
use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, TDEFLStatus, compress,
    create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};
use sha2::{Digest as _, Sha256};

/// How the fragment begins, behind its `#`.
const PREFIX: &str = "l/";
/// The form that this program writes and reads. Later forms keep the places of the tag and the checksum.
const TAG: u8 = 1;
/// What both sides know beforehand: ids, keys and words that links are full of. It belongs to the form: a
/// change of it makes a new form, and links of the old one still want this text.
pub(super) const DICTIONARY: &str = include_str!("dictionary-1.txt");
/// Bytes of the checksum.
const CHECK_BYTES: usize = 4;
/// The longest fragment that is looked at, in characters; browsers take about two million.
const LONGEST: usize = 1_900_000;
/// The most bytes that a link unpacks to.
pub(super) const LARGEST: usize = 4 * 1024 * 1024;

/// Why no text comes out of a fragment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// It does not begin as a link does.
    NotALink,
    /// Its end is missing.
    CutShort,
    /// Something in it was changed.
    Altered,
    /// Too long, or it unpacks to more than it may.
    TooLarge,
    /// Whole, but of a later form.
    Newer(u8),
}

/// Whether a fragment (with or without `#`) or an address claims to carry a dossier.
#[must_use]
pub fn is_link(link: &str) -> bool {
    body(link).is_some()
}

/// The characters behind `#l/`, without what a sentence may have put behind the address.
fn body(link: &str) -> Option<&str> {
    let fragment = link.rsplit_once('#').map_or(link.trim_start(), |(_, fragment)| fragment);
    let body = fragment.strip_prefix(PREFIX)?;
    Some(body.trim_end_matches(|letter: char| letter.is_whitespace() || ".,;:!?)]}>\"'”’»".contains(letter)))
}

/// Puts parts of a text into a fragment. Each part gets its own code words, which shortens text and numbers.
pub(super) fn seal(parts: &[String]) -> String {
    let whole = [parts.concat()];
    let mut forms = vec![deflated(&whole, CompressionStrategy::Default)];
    if parts.iter().filter(|part| !part.is_empty()).count() > 1 {
        forms.push(deflated(parts, CompressionStrategy::Default));
    }
    // A table of code words of its own costs some sixty bytes, which only a longer text wins back.
    if whole.concat().len() < 2000 {
        forms.push(deflated(&whole, CompressionStrategy::Fixed));
    }
    let shortest = forms.into_iter().flatten().min_by_key(Vec::len).unwrap_or_default();
    let mut bytes = vec![TAG];
    bytes.extend(checksum(TAG, &shortest));
    bytes.extend(shortest);
    format!("#{PREFIX}{}", BASE64URL_NOPAD.encode(&bytes))
}

/// Gets the text out of a fragment, or says why it cannot.
pub(super) fn open(link: &str) -> Result<String, Broken> {
    let body = body(link).ok_or(Broken::NotALink)?;
    if body.len() > LONGEST {
        return Err(Broken::TooLarge);
    }
    let bytes = BASE64URL_NOPAD.decode(body.as_bytes()).map_err(|_| alphabet(body))?;
    let (tag, rest) = bytes.split_first().ok_or(Broken::CutShort)?;
    let (check, packed) = rest.split_at_checked(CHECK_BYTES).ok_or(Broken::CutShort)?;
    let whole = checksum(*tag, packed).eq(check.iter().copied());
    if whole && *tag != TAG {
        return Err(Broken::Newer(*tag));
    }
    match inflated(packed) {
        Ok(text) if whole => String::from_utf8(text).map_err(|_| Broken::Altered),
        Err(TINFLStatus::HasMoreOutput) if whole => Err(Broken::TooLarge),
        // A stream that only stops too early was cut; anything else was changed.
        Err(TINFLStatus::FailedCannotMakeProgress) => Err(Broken::CutShort),
        _ => Err(Broken::Altered),
    }
}

/// Tells a length that no encoding has, as after a cut, from characters that do not belong.
fn alphabet(body: &str) -> Broken {
    let belongs = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if body.bytes().all(belongs) { Broken::CutShort } else { Broken::Altered }
}

fn checksum(tag: u8, packed: &[u8]) -> impl Iterator<Item = u8> {
    let hash = Sha256::new().chain_update([tag]).chain_update(packed).finalize();
    hash.into_iter().take(CHECK_BYTES)
}

/// Compresses the parts, behind the dictionary, as one stream with a block for each.
fn deflated(parts: &[String], strategy: CompressionStrategy) -> Option<Vec<u8>> {
    // A negative number of bits means a stream without a header.
    let mut compressor = CompressorOxide::new(create_comp_flags_from_zip_params(10, -15, strategy.into()));
    let mut fed = |text: &str, flush: TDEFLFlush, wanted: TDEFLStatus| {
        // Deflate never makes more than a few bytes more of anything.
        let mut out = vec![0; text.len().saturating_add(text.len() / 8).saturating_add(256)];
        let (status, used, written) = compress(&mut compressor, text.as_bytes(), &mut out, flush);
        out.truncate(written);
        (status == wanted && used == text.len()).then_some(out)
    };
    // What comes of the dictionary ends at a whole byte and is left out: the reader has it.
    fed(DICTIONARY, TDEFLFlush::Sync, TDEFLStatus::Okay)?;
    let (last, first) = parts.split_last()?;
    let mut packed = Vec::new();
    for part in first {
        packed.append(&mut fed(part, TDEFLFlush::Partial, TDEFLStatus::Okay)?);
    }
    packed.append(&mut fed(last, TDEFLFlush::Finish, TDEFLStatus::Done)?);
    Some(packed)
}

/// Decompresses a stream that begins behind the dictionary.
fn inflated(packed: &[u8]) -> Result<Vec<u8>, TINFLStatus> {
    let known = DICTIONARY.len();
    let most = known.saturating_add(LARGEST);
    let mut out = DICTIONARY.as_bytes().to_vec();
    out.resize(known.saturating_add(packed.len().saturating_mul(4)).min(most), 0);
    let (mut state, mut left, mut at) = (Box::<DecompressorOxide>::default(), packed, known);
    loop {
        let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, used, written) = decompress(&mut state, left, &mut out, at, flags);
        at = at.saturating_add(written);
        match status {
            TINFLStatus::Done => {
                out.truncate(at);
                return Ok(out.split_off(known));
            }
            TINFLStatus::HasMoreOutput if out.len() < most => {
                left = left.get(used..).unwrap_or_default();
                out.resize(out.len().saturating_mul(2).min(most), 0);
            }
            _ => return Err(status),
        }
    }
}
