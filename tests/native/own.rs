//! A dossier as a cluster of its own would have it: twelve members, twenty-five criteria, every cell entered.

use thidua::dossier::{
    Band, Cluster, Criterion, Dossier, Entry, ItemId, Label, Line, LineKind, Measure, MeasureId, MeasureKind,
    Member, MemberId, Period, Plan, Quantity, Rounding, Rule, Value,
};
use thidua::exchange::file::plain_id;
use thidua::number::Exact;

const MEMBERS: [&str; 12] = [
    "Thành phố Mỹ Hòa",
    "Thị xã Bình Long",
    "Huyện Châu Phú",
    "Huyện Tân Hồng",
    "Huyện Giồng Trôm",
    "Huyện Phụng Hiệp",
    "Huyện Vĩnh Thuận",
    "Huyện Đông Hải",
    "Huyện Cái Nước",
    "Huyện Mang Thít",
    "Huyện Kế Sách",
    "Huyện Trà Cú",
];

/// Title of the criterion, unit, points, and how it is scored: `p` plan and actual, `b` bands, `c` per case,
/// `g` goalposts, `s` steps.
const CRITERIA: [(&str, &str, i32, char); 25] = [
    ("Tốc độ tăng giá trị sản xuất trên địa bàn", "%", 60, 'g'),
    ("Thu ngân sách nhà nước so với dự toán giao", "tỷ đồng", 70, 'p'),
    ("Giải ngân kế hoạch vốn đầu tư công", "%", 60, 'b'),
    ("Diện tích lúa chất lượng cao được bao tiêu", "nghìn ha", 40, 'p'),
    ("Sản lượng thủy sản nuôi trồng", "nghìn tấn", 40, 'p'),
    ("Doanh nghiệp và hợp tác xã thành lập mới", "đơn vị", 30, 's'),
    ("Xã đạt chuẩn nông thôn mới nâng cao", "%", 60, 'b'),
    ("Giảm tỷ lệ hộ nghèo đa chiều", "điểm %", 50, 'p'),
    ("Tỷ lệ dân số tham gia bảo hiểm y tế", "%", 50, 'g'),
    ("Lao động qua đào tạo có bằng cấp, chứng chỉ", "%", 40, 'g'),
    ("Trường học đạt chuẩn quốc gia", "%", 40, 'b'),
    ("Hộ dân sử dụng nước sạch theo quy chuẩn", "%", 40, 'g'),
    ("Thu gom, xử lý chất thải rắn sinh hoạt", "%", 40, 'b'),
    ("Chỉ số cải cách hành chính cấp huyện", "điểm", 50, 'b'),
    ("Hồ sơ thủ tục hành chính giải quyết đúng hạn", "%", 40, 's'),
    ("Hồ sơ nộp trực tuyến toàn trình", "%", 40, 'g'),
    ("Mức độ hài lòng của người dân, tổ chức", "%", 30, 'g'),
    ("Giải quyết khiếu nại, tố cáo thuộc thẩm quyền", "%", 30, 'b'),
    ("Kéo giảm tai nạn giao thông so với cùng kỳ", "%", 30, 'p'),
    ("Tuyển quân và huấn luyện dân quân tự vệ", "%", 40, 'b'),
    ("Kết nạp đảng viên mới so với chỉ tiêu", "%", 30, 'g'),
    ("Tổ chức đảng hoàn thành xuất sắc nhiệm vụ", "%", 30, 'g'),
    ("Mô hình “Dân vận khéo” được công nhận", "mô hình", 20, 'c'),
    ("Gương điển hình tiên tiến được tuyên dương", "gương", 20, 'c'),
    ("Báo cáo, hồ sơ khen thưởng gửi chậm", "ngày", 20, 'c'),
];

/// Titles of another walk of life, so that the length of a link does not hang on words that happen to be known.
const AT_SCHOOL: [&str; 25] = [
    "Duy trì sĩ số, chống bỏ học giữa chừng",
    "Tỷ lệ học sinh lên lớp thẳng",
    "Học sinh giỏi cấp tỉnh, cấp quốc gia",
    "Giáo viên dạy giỏi vòng trường trở lên",
    "Thiết bị dạy học tự làm đạt giải",
    "Ứng dụng công nghệ thông tin trong soạn giảng",
    "Thư viện trường học đạt mức độ 2",
    "Bồi dưỡng thường xuyên và tự học",
    "Tổ chuyên môn sinh hoạt theo nghiên cứu bài học",
    "Phổ cập giáo dục, xóa mù chữ",
    "Hoạt động ngoài giờ lên lớp, trải nghiệm",
    "Giáo dục thể chất, y tế trường học",
    "An toàn thực phẩm bếp ăn bán trú",
    "Phòng chống đuối nước, bạo lực học đường",
    "Trường xanh, sạch, đẹp, an toàn",
    "Quỹ khuyến học, giúp bạn vượt khó",
    "Phối hợp với cha mẹ học sinh",
    "Công khai tài chính, tài sản công",
    "Tiết kiệm điện, nước, văn phòng phẩm",
    "Sinh hoạt công đoàn, chi đoàn, liên đội",
    "Văn nghệ, thể dục thể thao các cấp",
    "Nhà giáo nghỉ hưu được thăm hỏi",
    "Hiến máu tình nguyện",
    "Đọc sách, kể chuyện dưới cờ",
    "Nộp hồ sơ thi đua muộn",
];

const STANDARDS: [(&str, usize); 4] = [
    ("Phát triển kinh tế", 6),
    ("Văn hóa - xã hội, môi trường", 7),
    ("Cải cách hành chính", 5),
    ("Quốc phòng, an ninh và xây dựng hệ thống chính trị", 7),
];

/// A dossier of twelve members and twenty-five criteria; `seed` varies the figures.
pub fn dossier(seed: u64) -> Dossier {
    let mut dice = Dice(seed);
    let mut dossier = Dossier::empty(
        "huyen-thi-xa-2024",
        Label::new("Cụm thi đua các huyện, thị xã, thành phố năm 2024"),
        Cluster { name: Label::new("Cụm thi đua số 3 tỉnh Cửu Long"), source: None },
        Period { results_year: 2024, pact_year: 2025 },
    );
    for name in MEMBERS {
        let short = name.trim_start_matches("Thành phố ").trim_start_matches("Thị xã ");
        let id = MemberId::new(&plain_id(short.trim_start_matches("Huyện ")));
        dossier.members.push(Member { id, name: Label::new(name) });
    }
    dossier.rulebook.name = Label::new("Bảng điểm thi đua năm 2024");
    dossier.rulebook.points = Exact::from(1000);
    dossier.rulebook.rounding = Rounding { total: Some(2), ..Rounding::default() };
    let mut left = CRITERIA.iter();
    for (place, (title, count)) in STANDARDS.iter().enumerate() {
        let mut standard = node(&(place + 1).to_string(), title, 0);
        for (number, row) in left.by_ref().take(*count).enumerate() {
            let id = format!("{}.{}", place + 1, number + 1);
            standard.children.push(criterion(&id, row));
            let measure = MeasureId::new(&id);
            dossier.rulebook.measures.push(Measure {
                id: measure.clone(),
                title: Label::new(row.0),
                kind: if row.3 == 'p' { MeasureKind::PlanActual } else { MeasureKind::Number },
                unit: Label::new(row.1),
                less_is_better: false,
                low: None,
                high: None,
                options: Vec::new(),
                unstated: None,
                evidence: Label::default(),
            });
            let column = dossier.entries.entry(measure).or_default();
            for member in &dossier.members {
                column.insert(member.id.clone(), Entry::entered(dice.value(row.3)));
            }
        }
        standard.points = Some(
            standard
                .children
                .iter()
                .fold(Exact::ZERO, |sum, child| sum.plus(child.points.unwrap_or_default())),
        );
        dossier.rulebook.standards.push(standard);
    }
    dossier
}

/// The same of schools.
pub fn school(seed: u64) -> Dossier {
    let mut dossier = dossier(seed);
    for member in &mut dossier.members {
        member.name.vi = format!("Trường THCS {}", member.name.vi.split_once(' ').unwrap().1);
    }
    let criteria = dossier.rulebook.standards.iter_mut().flat_map(|standard| &mut standard.children);
    for ((criterion, measure), title) in criteria.zip(&mut dossier.rulebook.measures).zip(AT_SCHOOL) {
        criterion.title = Label::new(title);
        measure.title = Label::new(title);
    }
    dossier
}

fn node(id: &str, title: &str, points: i32) -> Criterion {
    Criterion {
        id: ItemId::new(id),
        title: Label::new(title),
        points: Some(Exact::from(points)),
        ..Criterion::default()
    }
}

fn criterion(id: &str, (title, _, points, kind): &(&str, &str, i32, char)) -> Criterion {
    let mut criterion = node(id, title, *points);
    let of = || MeasureId::new(id);
    let all = Exact::from(*points);
    let band = |from: Option<i32>, to: Option<i32>, part: i32| Band {
        from: from.map(Exact::from),
        to: to.map(Exact::from),
        above: false,
        through: false,
        points: Exact::from(points * part / 10),
    };
    let value = || Quantity::Value(of());
    let rule = match kind {
        'p' => Rule::OfPlan { of: of(), points: all, below: None, above: Exact::ZERO, floor: Exact::ZERO },
        'b' => Rule::Bands {
            of: value(),
            bands: vec![
                band(Some(95), None, 10),
                band(Some(85), Some(95), 8),
                band(Some(70), Some(85), 6),
                band(None, Some(70), 3),
            ],
        },
        'g' => Rule::Goalposts {
            of: value(),
            low: Exact::from(50),
            high: Exact::from(100),
            points: all,
            logarithmic: false,
        },
        's' => Rule::Steps {
            of: value(),
            above: Exact::from(80),
            first: Exact::from(10),
            step: Exact::ONE,
            each: Exact::new(15, 1),
        },
        _ => Rule::PerCase { of: value(), each: Exact::new(5, 1) },
    };
    let late = title.contains("chậm");
    criterion.lines.push(Line {
        id: ItemId::new(&format!("{id}a")),
        code: String::new(),
        other_codes: Vec::new(),
        title: Label::default(),
        kind: if late { LineKind::Deduction } else { LineKind::Standard },
        rule,
        cap: Some(all),
        when: None,
        one_of: None,
        recurring: None,
        divided_by: None,
        clause: String::new(),
    });
    criterion
}

/// Numbers that look random and are the same each time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    /// A figure of one or two decimals that fits the kind of the criterion.
    fn value(&mut self, kind: char) -> Value {
        match kind {
            'p' => {
                let plan = 2000 + self.roll(9000);
                let done = plan * (880 + self.roll(300)) / 1000;
                let plan = Plan::of(Exact::new(plan.cast_signed() / 10, 1));
                Value::Plan { plan, actual: Exact::new(done.cast_signed(), 2) }
            }
            'c' => Value::Number(Exact::new(self.roll(150).cast_signed(), 1)),
            _ if self.roll(2) == 0 => Value::Number(Exact::new(600 + self.roll(400).cast_signed(), 1)),
            _ => Value::Number(Exact::new(6000 + self.roll(4000).cast_signed(), 2)),
        }
    }
}
