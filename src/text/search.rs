//! Finding words in Vietnamese text, tolerant of marks that were not typed: `dong khoi` and `đông khoi` find
//! `Đồng Khởi`, `đồng` does not find `đông`.

use core::ops::Range;

/// What is searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    wanted: Vec<Letter>,
}

/// A letter taken apart: `ộ` is an `o` with a circumflex and a dot below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    base: char,
    /// `^`, breve `u`, horn `h` or stroke `-`; a space for none.
    quality: u8,
    /// `'`, `` ` ``, `?`, `~` or `.`; a space for the level tone.
    tone: u8,
}

impl Letter {
    fn plain(base: char) -> Self {
        Self { base, quality: b' ', tone: b' ' }
    }

    /// Whether a typed letter means the letter of a text: what was typed must be there, more may be.
    fn means(self, other: Self) -> bool {
        self.base == other.base
            && (self.quality == b' ' || self.quality == other.quality)
            && (self.tone == b' ' || self.tone == other.tone)
    }
}

impl Search {
    /// Reads what was typed; spaces at the ends and repeated ones do not matter.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let one_space = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { wanted: letters(&one_space).into_iter().map(|(letter, _)| letter).collect() }
    }

    /// Whether nothing is searched.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Whether the text holds what is searched; every text does where nothing is.
    #[must_use]
    pub fn finds(&self, text: &str) -> bool {
        self.is_empty() || !self.hits(text).is_empty()
    }

    /// Where the text holds what is searched, as ranges of bytes, in order, none touching another's bytes.
    #[must_use]
    pub fn hits(&self, text: &str) -> Vec<Range<usize>> {
        let mut hits = Vec::new();
        if self.is_empty() {
            return hits;
        }
        let letters = letters(text);
        let mut rest = letters.as_slice();
        while rest.len() >= self.wanted.len() {
            let found = self.wanted.iter().zip(rest).all(|(wanted, (letter, _))| wanted.means(*letter));
            let step = if found { self.wanted.len() } else { 1 };
            let (passed, left) = rest.split_at(step);
            if let (true, Some((_, first)), Some((_, last))) = (found, passed.first(), passed.last()) {
                hits.push(first.start..last.end);
            }
            rest = left;
        }
        hits
    }
}

/// The letters of a text, each with its bytes; marks that stand alone belong to the letter before them.
fn letters(text: &str) -> Vec<(Letter, Range<usize>)> {
    let mut letters: Vec<(Letter, Range<usize>)> = Vec::with_capacity(text.len());
    for (start, one) in text.char_indices() {
        let end = start.saturating_add(one.len_utf8());
        match (combining(one), letters.last_mut()) {
            (Some((quality, tone)), Some((letter, bytes))) => {
                letter.quality = if quality == b' ' { letter.quality } else { quality };
                letter.tone = if tone == b' ' { letter.tone } else { tone };
                bytes.end = end;
            }
            _ => letters.push((apart(one), start..end)),
        }
    }
    letters
}

/// The marks of decomposed text: quality and tone.
fn combining(mark: char) -> Option<(u8, u8)> {
    Some(match mark {
        '\u{300}' => (b' ', b'`'),
        '\u{301}' => (b' ', b'\''),
        '\u{303}' => (b' ', b'~'),
        '\u{309}' => (b' ', b'?'),
        '\u{323}' => (b' ', b'.'),
        '\u{302}' => (b'^', b' '),
        '\u{306}' => (b'u', b' '),
        '\u{31b}' => (b'h', b' '),
        _ => return None,
    })
}

/// Takes one letter apart, small and capital alike.
fn apart(letter: char) -> Letter {
    /// From U+1EA0 on, a capital and a small letter for each: base, quality, tone.
    const BASES: &[u8; 45] = b"aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";
    const QUALITIES: &[u8; 45] = b"  ^^^^^uuuuu   ^^^^^    ^^^^^hhhhh  hhhhh    ";
    const TONES: &[u8; 45] = b".?'`?~.'`?~..?~'`?~.?..?'`?~.'`?~..?'`?~.`.?~";
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let with = |base: char, quality: u8, tone: u8| Letter { base, quality, tone };
    match small {
        '\u{1ea0}'..='\u{1ef9}' => {
            let at = usize::try_from(u32::from(small).saturating_sub(0x1ea0) / 2).unwrap_or(usize::MAX);
            let of = |table: &[u8; 45]| table.get(at).copied().unwrap_or(b' ');
            with(char::from(of(BASES)), of(QUALITIES), of(TONES))
        }
        'à' => with('a', b' ', b'`'),
        'á' => with('a', b' ', b'\''),
        'ã' => with('a', b' ', b'~'),
        'â' => with('a', b'^', b' '),
        'ă' => with('a', b'u', b' '),
        'è' => with('e', b' ', b'`'),
        'é' => with('e', b' ', b'\''),
        'ê' => with('e', b'^', b' '),
        'ì' => with('i', b' ', b'`'),
        'í' => with('i', b' ', b'\''),
        'ĩ' => with('i', b' ', b'~'),
        'ò' => with('o', b' ', b'`'),
        'ó' => with('o', b' ', b'\''),
        'õ' => with('o', b' ', b'~'),
        'ô' => with('o', b'^', b' '),
        'ơ' => with('o', b'h', b' '),
        'ù' => with('u', b' ', b'`'),
        'ú' => with('u', b' ', b'\''),
        'ũ' => with('u', b' ', b'~'),
        'ư' => with('u', b'h', b' '),
        'ý' => with('y', b' ', b'\''),
        'đ' => with('d', b'-', b' '),
        '–' | '−' => Letter::plain('-'),
        '\u{a0}' => Letter::plain(' '),
        other => Letter::plain(other),
    }
}

#[cfg(test)]
mod tests {
    use super::Search;

    fn found(typed: &str, text: &str) -> Vec<String> {
        Search::new(typed).hits(text).into_iter().map(|bytes| text[bytes].to_owned()).collect()
    }

    #[test]
    fn marks_that_were_not_typed_do_not_matter() {
        for (typed, text, hits) in [
            ("dong khoi", "“Đồng Khởi mới”", vec!["Đồng Khởi"]),
            ("ĐÔNG", "Đồng Tháp, Đông", vec!["Đồng", "Đông"]),
            ("đồng", "Đồng, đông, dong, ĐỒNG", vec!["Đồng", "ĐỒNG"]),
            ("hoa", "văn hóa, tự chuyển hoá", vec!["hóa", "hoá"]),
            ("u", "ùúũưụủứừửữựU", vec!["ù", "ú", "ũ", "ư", "ụ", "ủ", "ứ", "ừ", "ử", "ữ", "ự", "U"]),
            ("y", "ỳýỵỷỹ", vec!["ỳ", "ý", "ỵ", "ỷ", "ỹ"]),
            ("ê", "eêếềểễệé", vec!["ê", "ế", "ề", "ể", "ễ", "ệ"]),
            ("ờ", "ơờợởồ", vec!["ờ"]),
            ("  thi   đua ", "thi đua, thi\u{a0}đua", vec!["thi đua", "thi\u{a0}đua"]),
            ("kinh te - xa hoi", "kinh tế – xã hội", vec!["kinh tế – xã hội"]),
            ("aa", "aaaaa", vec!["aa", "aa"]),
            ("vắng", "có mặt", vec![]),
            ("", "có mặt", vec![]),
        ] {
            assert_eq!(found(typed, text), hits, "{typed:?} in {text:?}");
        }
    }

    #[test]
    fn composed_and_decomposed_text_are_the_same() {
        let decomposed = "Đo\u{302}\u{300}ng Tha\u{301}p";
        assert_eq!(found("đồng", decomposed), ["Đo\u{302}\u{300}ng"]);
        assert_eq!(found(decomposed, "Đồng Tháp"), ["Đồng Tháp"]);
        assert_eq!(found("\u{301}", "á"), Vec::<String>::new());
    }

    #[test]
    fn every_letter_of_the_block_is_taken_apart() {
        // Each base with its marks, in the order of Unicode.
        let block = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
        for base in ["a", "e", "i", "o", "u", "y"] {
            let hits = found(base, block).concat();
            let capital = found(base, &block.to_uppercase()).concat().to_lowercase();
            assert_eq!(hits, capital);
        }
        assert_eq!(found("ệ", block), ["ệ"]);
        assert_eq!(found("ợ", block), ["ợ"]);
        assert_eq!(found("ặ", block), ["ặ"]);
        assert_eq!(found("ỹ", block), ["ỹ"]);
        assert_eq!(found("ị", block), ["ị"]);
    }

    #[test]
    fn nothing_searched_is_found_everywhere() {
        assert!(Search::new(" ").finds("anything"));
        assert!(!Search::new("x").finds("anything else"));
        assert!(Search::new("else").finds("anything else"));
    }
}
