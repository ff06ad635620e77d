//! stub
pub mod clock {
    pub fn now() -> String {
        String::new()
    }
}
pub mod location {
    pub fn set_fragment(_f: &str) {}
}
pub mod collation {
    pub struct Search(String);
    impl Search {
        pub fn new(s: &str) -> Self {
            Self(s.to_lowercase())
        }
        pub fn finds(&self, n: &str) -> bool {
            n.to_lowercase().contains(&self.0)
        }
    }
    pub struct Collator;
    impl Collator {
        pub fn vietnamese() -> Self {
            Self
        }
        pub fn compare(&self, a: &str, b: &str) -> std::cmp::Ordering {
            a.cmp(b)
        }
    }
}
pub mod motion {
    pub fn is_reduced() -> bool {
        false
    }
    pub fn play_rows(_b: &web_sys::Element, _p: &[crate::insight::movement::Move], _ms: f64) {}
}
pub mod screen {
    pub fn hide_popover(_id: &str) {}
}
pub fn focus(_id: &str) {}
pub fn focus_first(_s: &str) {}
pub fn is_typing() -> bool {
    false
}
